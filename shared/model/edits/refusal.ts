/** Why an edit was refused; the workbook is then as it was. */
export type Refusal =
  | { kind: 'noSuchRecord'; record: 'position' | 'responsibility' | 'scenario' | 'action'; id: string }
  | { kind: 'idTaken'; record: 'position' | 'responsibility' | 'scenario' | 'action'; id: string }
  | { kind: 'cycle'; position: string; manager: string }
  | { kind: 'dottedLineToItself'; position: string }
  | { kind: 'cellTaken'; position: string; responsibility: string }
  | { kind: 'blankTitle' }
  | { kind: 'onlyOneAsIs' }
  | { kind: 'asIsStays' }
  | { kind: 'nothingAssigned'; position: string; responsibility: string }
  | { kind: 'outOfRange'; field: string; min: number; max: number }
  | { kind: 'notValid'; field: string; problem: string }
  | { kind: 'sameResponsibility'; id: string }

export class EditRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusalSentence(refusal))
    this.name = 'EditRefused'
  }
}

export function refuse(refusal: Refusal): never {
  throw new EditRefused(refusal)
}

/** What happened and what to do, in words for the user. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'noSuchRecord':
      return `That ${refusal.record} is no longer in the workbook.`
    case 'idTaken':
      return `The workbook already has a ${refusal.record} with this id.`
    case 'cycle':
      return 'A position cannot report to itself or to somebody below it. Choose a manager outside its branch.'
    case 'dottedLineToItself':
      return 'A position cannot have a dotted line to itself.'
    case 'cellTaken':
      return 'This position already has a letter on this responsibility. Change that one instead.'
    case 'blankTitle':
      return 'A title cannot be empty. Type at least one letter.'
    case 'onlyOneAsIs':
      return 'A workbook has one as-is scenario. Add an option instead.'
    case 'asIsStays':
      return 'The as-is scenario cannot be deleted or moved from the first place.'
    case 'nothingAssigned':
      return 'Set a letter first; scope and effort belong to a letter.'
    case 'outOfRange':
      return `${refusal.field} must be between ${refusal.min} and ${refusal.max}.`
    case 'notValid':
      return `${refusal.field} ${refusal.problem}.`
    case 'sameResponsibility':
      return 'Choose two different responsibilities.'
  }
}
