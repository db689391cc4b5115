export const documentStrings = {
  newName: 'Untitled workbook',
  sampleName: 'Meridian Foods (sample)',
  saving: 'Saving',
  saveAs: 'Save as…',
  unexpected:
    'Something went wrong in Remit. Your workbook is as it was; save it to be safe, then try again.',
  draftTaken:
    'This work is no longer here to go on with: another window of Remit has it open, or has saved or deleted it.',
  draftDamaged:
    'This work cannot be shown: it was damaged on this machine. It is kept as it is; a newer Remit may read it.',
  draftFailed:
    'This machine has no room for drafts, so unsaved changes would be lost in a crash. Save often, and make some room on the disk.',
}

export const fileOnDiskStrings = {
  changed: (name: string) => `“${name}” was changed on the disk by another program or person.`,
  gone: (name: string) =>
    `“${name}” is no longer where it was: it was moved, renamed or deleted. Save to write it there again, or save it under another name.`,
  choose: 'Choose what to do…',
  reload: 'Reload',
  reloadHint: (changedHere: boolean) =>
    changedHere
      ? 'Show what is on the disk now. What you changed here and did not save is kept in the history.'
      : 'Show what is on the disk now. Nothing was changed here.',
  keepMine: 'Keep mine',
  keepMineHint: () => 'Save what is shown here over it. The other version is kept in the history.',
  saveAs: 'Save as…',
  saveAsHint: () => 'Save what is shown here in another file, and leave this one as it is.',
  reloaded: (name: string) => `“${name}” is shown as it is on the disk.`,
  reloadedAndKept: 'The file is shown as it is on the disk. Your version is kept in the history.',
  stillLocked: (who: string) => `${who} is still editing this workbook.`,
  mayEdit: 'You can edit this workbook now.',
}
