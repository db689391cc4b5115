export const documentStrings = {
  newName: 'Untitled workbook',
  sampleName: 'Meridian Foods (sample)',
  saving: 'Saving',
  saveAs: 'Save as…',
  unexpected:
    'Something went wrong in Remit. Your workbook is as it was; save it to be safe, then try again.',
  draftTaken:
    'This work is no longer here to go on with: another window of Remit has it open, or has saved or deleted it.',
  draftFailed:
    'This machine has no room for drafts, so unsaved changes would be lost in a crash. Save often, and make some room on the disk.',
}
