import type { PasswordPurpose } from '../../shared/host'
import type { PasswordStrength } from '../../shared/file/passwordStrength'
import { shortestPassword } from '../../shared/file/passwordStrength'

export const passwordStrings = {
  password: 'Password',
  show: 'Show the password',
  hide: 'Hide the password',
  capsLock: 'Caps Lock is on.',
  wrong: 'This is not the password. Check capitals and the keyboard’s language, and type it again.',
  empty: 'Type the password.',

  ask: {
    title: (file: string) => `Password of “${file}”`,
    text: {
      open: 'This workbook is protected. Type its password to open it.',
      compare: 'This workbook is protected. Type its password to compare with it.',
      merge: 'This workbook is protected. Type its password to merge with it.',
      version:
        'This version is protected by another password than the workbook has now: one that it had earlier.',
      draft:
        'These unsaved changes are protected. Type the password that the workbook had when they were made.',
    } satisfies Record<PasswordPurpose, string>,
    open: 'Open',
    checking: 'Checking…',
  },

  set: {
    title: (file: string) => `Set a password for “${file}”`,
    change: (file: string) => `Change the password of “${file}”`,
    present: 'Present password',
    fresh: 'New password',
    repeat: 'New password again',
    forgotten: 'A forgotten password cannot be recovered.',
    forgottenMore:
      'Without it nobody can open the workbook, its earlier versions or its unsaved changes. Keep it in a password manager.',
    strength: {
      tooShort: `At least ${shortestPassword} characters. Four words that do not belong together are long and easy to remember.`,
      weak: 'Weak: a program that tries would find it. Make it longer.',
      fair: 'Fair: longer would be better.',
      good: 'Long and varied. Use it for nothing else.',
    } satisfies Record<PasswordStrength, string>,
    tooShort: `Use at least ${shortestPassword} characters.`,
    notSame: 'The two are not the same. Type the new password again.',
    versions: (count: number) =>
      count === 1
        ? 'One earlier version is kept on this machine and can be read without the password:'
        : `${count.toLocaleString('en')} earlier versions are kept on this machine and can be read without the password:`,
    seal: 'Protect by this password too',
    delete: 'Delete for good',
    versionsChange: 'Earlier versions kept on this machine get the new password too.',
    saves: 'The workbook is saved with it at once.',
    asksWhere: 'You are asked where to save the workbook; it gets the password there.',
    others: 'Copies made before, and reports, pictures and tables that you export, have no password.',
    othersChange: 'Copies made before still open with the earlier password.',
    setAndSave: 'Set password and save',
    changeAndSave: 'Change password and save',
    working: 'Saving…',
    isSet: (file: string) => `“${file}” is saved with its password.`,
    isChanged: (file: string) => `“${file}” is saved with its new password.`,
  },

  remove: {
    title: (file: string) => `Remove the password of “${file}”?`,
    text: 'The workbook is saved without a password at once, and whoever gets the file can then read it. The earlier versions kept on this machine lose the password too.',
    removeAndSave: 'Remove password and save',
    isRemoved: (file: string) => `“${file}” is saved without a password.`,
  },

  versionsLeft: (count: number) =>
    count === 1
      ? 'One earlier version stays as it was: it is damaged, or has a password from before.'
      : `${count.toLocaleString('en')} earlier versions stay as they were: they are damaged, or have a password from before.`,
}
