import type { Violation } from '../model/violation'
import type { FileFailure } from './failure'

/** What happened, to which file, and what to do, in sentences for the reader. */
export function fileFailureSentence(failure: FileFailure): string {
  const file = `“${failure.file}”`
  switch (failure.kind) {
    case 'notAWorkbook':
      return `${file} is not a Remit workbook. Choose a file that Remit saved; to read a table, use Import org chart.`
    case 'truncated':
      return `${file} ends too early: part of it is missing. Copy or download it again, or use a backup. The file was left as it is.`
    case 'damaged':
      return `${file} is damaged (${failure.where}). Copy or download it again, or use a backup. The file was left as it is.`
    case 'tooNew':
      return `${file} was saved by a newer Remit (format ${failure.schemaVersion}; this one knows up to ${failure.known}). Update Remit to open it. The file was left as it is.`
    case 'migrationFailed':
      return `${file} is in an older format (${failure.from}) that could not be brought up to date: ${failure.detail}. The file was left as it is; please report this.`
    case 'invalid':
      return `${file} holds something that Remit does not understand: ${failure.where === '' ? '' : `${failure.where}: `}${failure.problem}. Use a backup or correct it with the program that wrote it. The file was left as it is.`
    case 'tooLarge':
      return `${file} is larger than Remit takes (${Math.floor(failure.limit / 1024 / 1024)} MB). Check that it is the file you meant. The file was left as it is.`
    case 'passwordNeeded':
      return `${file} is protected by a password. Type it to open the workbook.`
    case 'wrongPassword':
      return `This is not the password of ${file}. Check capitals and the keyboard’s language, and type it again. Without it nobody can open the file.`
    case 'swells':
      return `${file} would unpack to more than Remit takes (${Math.floor(failure.limit / 1024 / 1024)} MB). Remit saves no such files: it is damaged, or made to do harm. Use a backup. The file was left as it is.`
    case 'notFound':
      return `${file} is no longer there. Check whether it was moved, renamed or deleted, and whether its drive is connected.`
    case 'noFolder':
      return `${file} could not be saved, because its folder is not there: it was moved, renamed or deleted, or its drive is not connected. Save it in another folder. Your work is still here.`
    case 'driveGone':
      return `${file} could not be reached, because its drive or network place does not answer. Connect it and try again, or save in another folder.`
    case 'notKept':
      return `${file} could not be saved: what the disk gave back is not what was written. Save it on another disk, and have this one checked. What was saved before is untouched.`
    case 'changedOnDisk':
      return `${file} was changed on the disk after it was opened here. Nothing was written.`
    case 'noBackup':
      return `${file} was not replaced, because Remit could not keep the version that is there: its own folder on this machine is full or cannot be written. Save under another name.`
    case 'lockedByOther':
      return `${file} is being edited by ${failure.who}. Save under another name, or try again when it is closed there.`
    case 'notAllowed':
      return `You are not allowed to use ${file}. Ask for the right to read and change it, or save under another name.`
    case 'isAFolder':
      return `${file} is a folder, not a file. Choose a file in it or another name.`
    case 'isNoFile':
      return `${file} is a device or a pipe, not a file. Choose another name.`
    case 'readOnlyFolder':
      return `${file} could not be saved, because nothing can be written in its folder. Save it in another folder.`
    case 'diskFull':
      return `${file} could not be saved, because the disk is full. Free some space and save again, or save it on another disk. What was saved before is untouched.`
    case 'nameTooLong':
      return `The name ${file} is too long for this disk. Choose a shorter one.`
    case 'inUse':
      return `${file} is being used by another program. Close it there and try again.`
    case 'openElsewhere':
      return `${file} is open in another window of Remit. Close it there first, or choose another name.`
    case 'diskError':
      return `${file} could not be read or written: the disk reported ${failure.code}. Try again, or use another folder or disk.`
  }
}

/** What a broken invariant means, without its place. */
export function violationWords({ kind, id }: Violation): string {
  switch (kind) {
    case 'sameId':
      return `“${id}” is there twice`
    case 'noSuchRecord':
      return `“${id}” is named but does not exist`
    case 'cycle':
      return `“${id}” reports to itself, directly or through others`
    case 'twoInOneCell':
      return `two assignments stand in the same cell (“${id}”)`
    case 'asIsNotFirst':
      return `the as-is scenario must be the first one, and the only one (“${id}”)`
    case 'outOfRange':
      return `“${id}” is outside what is allowed`
  }
}
