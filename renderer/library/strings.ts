import { responsibilitiesCounted } from '../ui/strings'

const setsCounted = (count: number): string => (count === 1 ? '1 set' : `${count.toLocaleString('en')} sets`)

export const libraryStrings = {
  title: 'Your library',
  text: 'Responsibilities that you keep on this machine for every engagement. It says nothing of who holds them.',
  empty:
    'Nothing is in the library yet. Choose responsibilities in the list and save them here, or import a library file.',
  failed: 'The library of this machine cannot be read. Restart Remit; if this stays, its disk may be full.',
  sets: 'Sets',
  search: 'Search the library',
  chooseShown: (count: number) => `Choose all ${count} that are not there yet`,
  allThere: 'All of them are in the workbook already',
  already: 'Already there',
  nothing: 'No responsibility of this set has these words.',
  emptySet: 'This set is empty.',
  setMenu: (name: string) => `More for the set ${name}`,
  rename: 'Rename the set',
  nameOfSet: 'Name of the set',
  nameTaken: 'Another set has this name already.',
  deleteSet: 'Delete the set',
  deleted: (name: string) => `The set “${name}” is deleted.`,
  restore: 'Put it back',
  exportSet: 'Export the set…',
  exportAll: 'Export all…',
  import: 'Import…',
  renameDuty: (title: string) => `Rename ${title}`,
  deleteDuty: (title: string) => `Take ${title} out of the set`,
  titleOf: (title: string) => `Title of ${title}`,
  chosen: (count: number) => (count === 0 ? 'Nothing chosen yet' : `${count} chosen`),
  add: (count: number) => (count === 0 ? 'Add responsibilities' : `Add ${responsibilitiesCounted(count)}`),
  imported: (sets: number, added: number, known: number) =>
    `${setsCounted(sets)} imported: ${responsibilitiesCounted(added)} added${known === 0 ? '' : `, ${known.toLocaleString('en')} there already`}.`,
  exported: (name: string) => `Exported to ${name}.`,
  fileName: 'Library',
}

export const saveStrings = {
  menu: 'Save in the library…',
  title: (count: number) => `Save ${responsibilitiesCounted(count)} in the library`,
  text: 'The library keeps title, area, focus, criticality and description, and leaves out the unit and who holds them. Check that titles and descriptions name nothing of the client.',
  what: 'What to save',
  chosen: (count: number) => `The ${count} chosen`,
  all: (count: number) => `All ${count} of the workbook`,
  set: 'Set',
  setHint: 'A new name makes a new set; the name of a set adds to it.',
  setPlaceholder: 'Such as: Food manufacturing',
  save: 'Save in the library',
  saved: (added: number, known: number, set: string) =>
    `${responsibilitiesCounted(added)} saved in “${set}”${known === 0 ? '' : `, ${known.toLocaleString('en')} there already`}.`,
  open: 'Show the library',
  failed: 'The library could not be written. Nothing was saved there; the disk may be full.',
}
