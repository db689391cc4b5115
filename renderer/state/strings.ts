export const documentStrings = {
  exported: (name: string) => `Exported ${name}.`,
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

export const mergingStrings = {
  otherWorkbook: (name: string) =>
    `“${name}” is another workbook and not a copy of this one, so the two cannot be merged. Compare with a file shows how they differ.`,
  label: (name: string) => `Merge with “${name}”`,
  done: (name: string) => `“${name}” is merged into this workbook. Save to put the result into the file.`,
  unchanged: (name: string) => `Nothing had to be taken from “${name}”: this workbook is as it was.`,
  newFindings: (count: number) =>
    count === 0
      ? 'No finding came up that neither version had.'
      : count === 1
        ? 'One finding came up that neither version had.'
        : `${count.toLocaleString('en')} findings came up that neither version had.`,
  showFindings: 'Show them',
}

export const editStrings = {
  undone: (label: string) => `Undone: ${label}.`,
  redone: (label: string) => `Redone: ${label}.`,
}

export const noticeStrings = {
  notCopied: 'The clipboard could not be written. Try again.',
}

export const fileOnDiskStrings = {
  changed: (name: string) => `“${name}” was changed on the disk by another program or person.`,
  gone: (name: string) =>
    `“${name}” is no longer where it was: it was moved, renamed or deleted. Save to write it there again, or save it under another name.`,
  choose: 'Choose what to do…',
  merge: 'Merge…',
  mergeHint: (changedHere: boolean) =>
    changedHere
      ? 'See what each side changed, take both, and decide where both changed the same thing.'
      : 'See what was changed there before you take it.',
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
