import { counted, inWords, quoted } from './names'

/** What each rule says of what it has found. Names arrive ready to print; `duty` and `area` without quotation marks. */
export const sentences = {
  'gap.unassigned': (duty: string) => `Nobody is accountable or responsible for ${quoted(duty)}.`,
  'gap.no-accountable': (duty: string, responsible: string) =>
    `Nobody is accountable for ${quoted(duty)}; responsible: ${responsible}.`,
  'gap.no-responsible': (duty: string, accountable: string) =>
    `Nobody is responsible for ${quoted(duty)}; accountable: ${accountable}.`,
  'gap.vacant-holder': (duty: string, seats: string, many: boolean) =>
    `${quoted(duty)} rests on ${many ? 'vacant positions' : 'a vacant position'}: ${seats}.`,
  'gap.vacant-holder:interim': (duty: string, seats: string, many: boolean) =>
    `${quoted(duty)} rests on ${many ? 'interim holders' : 'an interim holder'}: ${seats}.`,
  'gap.single-point': (duty: string, seat: string) =>
    `${quoted(duty)} is critical and depends on ${seat} alone: nobody else is responsible or consulted.`,
  'gap.isolated': (duty: string) =>
    `${quoted(duty)} is critical, and nobody is consulted or informed about it.`,
  'gap.expected-duty': (duty: string, seats: string) =>
    `${quoted(duty)} is expected of ${seats} and is in no responsibility of the workbook.`,
  'gap.area-unled': (area: string, count: number) =>
    `Nobody near the top is accountable for ${count === 1 ? 'the only responsibility' : `any of the ${counted(count, 'responsibility', 'responsibilities')}`} in ${quoted(area)}.`,
  'gap.no-strategic-owner': (seats: readonly string[]) =>
    seats.length < 2
      ? `${inWords(seats)} is accountable for no strategic responsibility.`
      : `${seats.length === 2 ? `Neither ${seats.join(' nor ')}` : `None of ${inWords(seats)}`} is accountable for any strategic responsibility.`,
  'gap.no-operational-owner': (seat: string) => `${seat} is accountable for no operational responsibility.`,

  'overlap.multiple-accountable': (duty: string, count: number, seats: string) =>
    `${count} positions are accountable for ${quoted(duty)}: ${seats}.`,
  'overlap.undivided': (duty: string, seats: string) =>
    `${seats} are all responsible for ${quoted(duty)}, and their parts are not told apart.`,
  'overlap.undivided:two': (duty: string, seats: string) =>
    `${seats} are both responsible for ${quoted(duty)}, and their parts are not told apart.`,
  'overlap.crowded-responsible': (duty: string, count: number, seats: string) =>
    `${count} positions are responsible for ${quoted(duty)} without a part of their own: ${seats}.`,
  'overlap.crowded-consulted': (duty: string, count: number, seats: string) =>
    `${count} positions are consulted about ${quoted(duty)}: ${seats}.`,
  'overlap.duplicate-duty': (duty: string, other: string, holders: string, others: string) =>
    `${quoted(duty)} (${holders}) and ${quoted(other)} (${others}) read like the same responsibility.`,
  'overlap.everyone': (duty: string, count: number) =>
    `All ${count} positions that hold anything are involved in ${quoted(duty)}.`,
  'overlap.one-holder-two-seats': (holder: string, one: string, other: string) =>
    `${holder} holds both ${quoted(one)} and ${quoted(other)}.`,

  'fit.strategic-with-head': (duty: string, head: string, coo: string) =>
    `${head} is accountable for the strategic responsibility ${quoted(duty)}, and ${coo} is not.`,
  'fit.operational-with-coo': (duty: string, coo: string, head: string) =>
    `${coo} does the operational work of ${quoted(duty)}, and ${head} has no part in it.`,
  'fit.ceo-in-operations': (ceo: string, count: number) =>
    `${ceo} is responsible for ${counted(count, 'operational responsibility', 'operational responsibilities')}.`,
  'fit.no-authority': (duty: string, accountable: string, responsible: string) =>
    `${accountable} is accountable for ${quoted(duty)} without standing above ${responsible}, who is responsible.`,
  'fit.no-authority:many': (duty: string, accountable: string, responsible: string) =>
    `${accountable} is accountable for ${quoted(duty)} without standing above ${responsible}, who are responsible.`,
  'fit.no-authority:dotted': (duty: string, accountable: string, responsible: string) =>
    `${accountable} is accountable for ${quoted(duty)} and reaches ${responsible} only by a dotted line.`,
  'fit.accountable-below': (duty: string, accountable: string, responsible: string) =>
    `${accountable} is accountable for ${quoted(duty)} and stands below everyone who is responsible: ${responsible}.`,
  'fit.accountable-too-high': (duty: string, accountable: string, layers: number, nearest: string) =>
    `${accountable} is accountable for ${quoted(duty)}, ${layers} layers above ${nearest}, the nearest who is responsible.`,

  'load.many-accountable': (seat: string, count: number, limit: number) =>
    `${seat} is accountable for ${count} responsibilities; more than ${limit} is too many.`,
  'load.many-responsible': (seat: string, count: number, limit: number) =>
    `${seat} is responsible for ${count} responsibilities; more than ${limit} is too many.`,
  'load.burn-out': (seat: string, accountable: number, responsible: number) =>
    `${seat} is accountable for ${accountable} and responsible for ${responsible} responsibilities; both are too many.`,
  'load.over-capacity': (seat: string, effort: string, fte: string) =>
    `The efforts of ${seat} add up to ${effort} FTE; the position has ${fte}.`,
  'load.imbalance': (seats: string, percent: string, held: number, joint: number, others: string) =>
    `${seats} holds ${percent} of the A's and R's of the two roles (${held} of ${joint}); ${others} holds the rest.`,
  'load.idle': (seat: string) => `${seat} is accountable and responsible for nothing.`,
  'load.advisory': (seat: string, count: number) =>
    `${seat} is only consulted or informed (${counted(count, 'responsibility', 'responsibilities')}) and answers for nothing.`,

  'structure.wide-span': (seat: string, span: number, limit: number) =>
    `${seat} has ${span} direct reports; more than ${limit} is too many.`,
  'structure.narrow-span': (seat: string, span: number) =>
    `${seat} has only ${counted(span, 'direct report', 'direct reports')}.`,
  'structure.one-to-one': (head: string, coo: string) => `${head} is the only direct report of ${coo}.`,
  'structure.too-deep': (layers: number, limit: number, seats: string) =>
    `The chart has ${layers} layers; more than ${limit} is too many. In the deepest: ${seats}.`,
  'structure.head-beside-coo': (head: string, coo: string) => `${head} does not report up to ${coo}.`,
  'structure.many-bosses': (seat: string, count: number, bosses: string) =>
    `${seat} has ${count} dotted lines: ${bosses}.`,
  'structure.several-tops': (count: number, seats: string) => `${count} positions have no manager: ${seats}.`,
  'structure.missing-role:lacking': (structure: string, role: string) =>
    `The scenario is marked ${quoted(structure)}, and its chart has no ${role}.`,
  'structure.missing-role:extra': (structure: string, seats: string, role: string) =>
    `The scenario is marked ${quoted(structure)}, and its chart has ${seats} as ${role}: one too many.`,
  'structure.missing-role:uncalled': (structure: string, seats: string, role: string) =>
    `The scenario is marked ${quoted(structure)}, and its chart also has a ${role}: ${seats}.`,
}

/** The labels of fixes: what the button says that makes the change. */
export const fixLabels = {
  hold: (seat: string) => `Let ${seat} answer for it and do it`,
  answer: (seat: string) => `Make ${seat} accountable`,
  answerAndDo: (seat: string) => `Make ${seat} accountable as well as responsible`,
  doIt: (seat: string) => `Make ${seat} responsible`,
  doItToo: (seat: string) => `Let ${seat} do it as well`,
  handUp: (seats: string) => `Hand it from the vacant position to ${seats}`,
  handInterim: (seats: string) => `Hand it from the interim holder to ${seats}`,
  confirm: (holder: string, seat: string) => `Record ${holder} as the permanent holder of ${seat}`,
  consult: (seat: string) => `Consult ${seat}`,
  inform: (seat: string) => `Inform ${seat}`,
  addExpected: (accountable: string, responsible: string) =>
    accountable === responsible
      ? `Add it and let ${accountable} answer for it and do it`
      : `Add it: ${accountable} answers, ${responsible} does it`,
  waive: () => 'This client does without it',
  leadArea: (seats: string, count: number) =>
    `Let ${seats} answer for ${counted(count, 'responsibility', 'responsibilities')} of the area`,
  answerFor: (seat: string, duty: string) => `Let ${seat} answer for ${quoted(duty)}`,
  keepAccountable: (seat: string) => `Only ${seat} stays accountable; the others do the work`,
  collaborate: (accountable: string, responsible: string) => `${accountable} answers, ${responsible} does it`,
  divide: (one: string, scope: string, other: string, otherScope: string) =>
    `Divide it: ${one} ${quoted(scope)}, ${other} ${quoted(otherScope)}`,
  onlyConsult: (seats: string) => `Only consult ${seats}`,
  onlyInform: (seats: string) => `Only inform ${seats}`,
  merge: (kept: string, removed: string) => `Merge ${quoted(removed)} into ${quoted(kept)}`,
  distinct: () => 'They are not the same',
  leaveOut: (count: number, letter: string) =>
    `Leave out the ${counted(count, 'position', 'positions')} with only ${letter}`,
  vacate: (seat: string) => `Show ${seat} as vacant`,
  handOver: (count: number, seats: string) =>
    `Hand ${counted(count, 'responsibility', 'responsibilities')} to ${seats}`,
  answerNotDo: (count: number) =>
    `Leave ${counted(count, 'responsibility', 'responsibilities')} to those who are responsible beside it`,
  takeBoth: (seat: string) => `Let ${seat} do it; the others are consulted`,
  expected: (count: number) =>
    `Give it ${counted(count, 'responsibility', 'responsibilities')} that its role is expected to hold`,
  raiseFte: (fte: string) => `Plan ${fte} FTE for the position`,
  scaleEfforts: (fte: string) => `Scale its efforts down to ${fte} FTE`,
  reportTo: (seat: string, manager: string) => `Let ${seat} report to ${manager}`,
  reportsMoveUp: (manager: string) => `Let its reports report to ${manager}`,
  moveAboveLayer: (count: number, layer: number) =>
    `Move ${counted(count, 'position', 'positions')} up to layer ${layer}`,
  topsReportTo: (count: number, manager: string) =>
    `Let the other ${counted(count, 'position', 'positions')} report to ${manager}`,
  fewerLines: (bosses: string) => `Keep only the dotted lines to ${bosses}`,
  addSeat: (seat: string, manager: string) => `Add a vacant ${seat} below ${manager}`,
  addTopSeat: (seat: string) => `Add a vacant ${seat}`,
  takeRole: (seat: string, role: string) => `Let ${seat} be the ${role}`,
  keepSeat: (seat: string, role: string) => `Keep only ${seat} as ${role}`,
  otherRole: (seats: string, role: string) => `${seats} is no ${role}`,
  markStructure: (structure: string) => `Mark the scenario ${quoted(structure)}`,
}

/** Part names offered when a responsibility is divided between the two roles. */
export const offeredScopes = { coo: 'Direction and decisions', head: 'Daily work' }

/** What a seat that a fix adds is called. */
export const seatNames = {
  coo: 'Chief Operating Officer',
  'head-of-operations': 'Head of Operations',
} as const

/** What the undo menu says of a responsibility's move from one group of the comparison to another. */
export const groupMoves = {
  headOfOperationsAlone: (duty: string, left: string) => `Give ${quoted(duty)} to the ${left} alone`,
  collaboration: (duty: string) => `Make ${quoted(duty)} a collaboration`,
  divided: (duty: string) => `Divide ${quoted(duty)} between the two`,
  overlap: (duty: string) => `Let both do ${quoted(duty)}`,
  cooAlone: (duty: string, _left: string, right: string) => `Give ${quoted(duty)} to the ${right} alone`,
  othersOnly: (duty: string) => `Give ${quoted(duty)} to others`,
  nobody: (duty: string) => `Take ${quoted(duty)} from everybody`,
}

/** Where an answer that the workbook gives by itself comes from. */
export const prefillSentences = {
  'ceo-span': (count: number) =>
    `${counted(count, 'position reports', 'positions report')} directly to the CEO in the as-is chart.`,
  'ceo-operational-duties': (count: number) =>
    `The CEO does or answers for ${counted(count, 'operational responsibility', 'operational responsibilities')} in the as-is scenario.`,
  'operational-units': (count: number) =>
    `${counted(count, 'unit holds', 'units hold')} operational responsibilities in the as-is scenario.`,
  'head-count': (count: number) =>
    `The engagement names ${counted(count, 'person', 'people')} in the company.`,
  sites: (count: number) => `The engagement names ${counted(count, 'site', 'sites')}.`,
  'management-layers': (count: number) => `The as-is chart has ${counted(count, 'layer', 'layers')}.`,
}

/** Reasons made from answers: the end's statement, with the step's own words where it is not the very end. */
/** As it stands within a sentence; names such as CEO keep their letters. */
const uncapitalised = (text: string): string =>
  /^[A-Z][a-z’' ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

export const fitReasons = {
  atEnd: (statement: string) => `${statement}.`,
  towards: (statement: string, label: string) => `${statement} (${uncapitalised(label)}).`,
  between: (low: string, high: string, label: string) =>
    `${label}: halfway between ${quoted(low)} and ${quoted(high)}.`,
}
