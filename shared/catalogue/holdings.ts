import type { ExpectedHoldings, Holder } from './terms'

/** `[accountable, responsible]` with a Head of Operations only, with a COO only, and with both. */
type Row = readonly [Holder, Holder]

const expected = (headOnly: Row, cooOnly: Row, both: Row): ExpectedHoldings => ({
  headOfOperationsOnly: { accountable: headOnly[0], responsible: headOnly[1] },
  cooOnly: { accountable: cooOnly[0], responsible: cooOnly[1] },
  both: { accountable: both[0], responsible: both[1] },
})

const head = 'head-of-operations'

// The patterns by which duties are spread: with both roles the COO directs and the Head of Operations runs.
// The one who answers for a duty never stands below the one who does it.

/** Daily work that the Head of Operations runs; without one the COO answers and the departments do it. */
export const headLeads = expected([head, head], ['coo', 'other'], [head, head])

/** Daily work of the departments for which the Head of Operations answers. */
export const headDirectsOthers = expected([head, 'other'], ['coo', 'other'], [head, 'other'])

/** Work that a head of department or specialist both answers for and does. */
export const departmentsHold = expected(['other', 'other'], ['other', 'other'], ['other', 'other'])

/** Collaboration: the COO answers, the Head of Operations does it, and either holds all of it alone. */
export const cooAboveHead = expected([head, head], ['coo', 'coo'], ['coo', head])

/** Collaboration in which an executive must answer: the CEO where there is no COO. */
export const executivesAboveHead = expected(['ceo', head], ['coo', 'coo'], ['coo', head])

/** Work of specialists under the more senior of the two roles. */
export const seniorSeatDirectsOthers = expected([head, 'other'], ['coo', 'other'], ['coo', 'other'])

/** Work of specialists that needs an executive: the CEO where there is no COO. */
export const cooDirectsOthers = expected(['ceo', 'other'], ['coo', 'other'], ['coo', 'other'])

/** Executive work of the COO, left with the CEO where there is none. */
export const cooLeads = expected(['ceo', 'ceo'], ['coo', 'coo'], ['coo', 'coo'])

/** The CEO answers and the COO carries it out. */
export const ceoWithCoo = expected(['ceo', 'ceo'], ['ceo', 'coo'], ['ceo', 'coo'])

/** The CEO hands it to the second in command, or to another executive where there is none. */
export const ceoDelegates = expected(['ceo', 'other'], ['ceo', 'coo'], ['ceo', 'coo'])

/** Specialists do it for the CEO whatever the structure. */
export const ceoDirectsOthers = expected(['ceo', 'other'], ['ceo', 'other'], ['ceo', 'other'])

/** What no CEO gives away. */
export const ceoKeeps = expected(['ceo', 'ceo'], ['ceo', 'ceo'], ['ceo', 'ceo'])
