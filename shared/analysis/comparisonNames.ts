import { defaultSides } from './comparedSides'
import type { ComparisonGroup } from './comparison'

/** The groups of the comparison by name, for screen and paper alike; sides are named as they stand in a sentence. */
export const groupNamesFor = (left: string, right: string): Readonly<Record<ComparisonGroup, string>> => ({
  headOfOperationsAlone: `${left} alone`,
  collaboration: 'Collaboration',
  divided: 'Divided',
  overlap: 'Overlap',
  cooAlone: `${right} alone`,
  othersOnly: 'Others only',
  nobody: 'Nobody',
})

/** What each group means, to be read after its name. */
export const groupMeaningsFor = (left: string, right: string): Readonly<Record<ComparisonGroup, string>> => ({
  headOfOperationsAlone: `not held by the ${right}`,
  collaboration: 'one answers for it, the other does it',
  divided: 'both do it, each a part of its own',
  overlap: 'both hold it, undivided',
  cooAlone: `not held by the ${left}`,
  othersOnly: 'held, but by neither of the two',
  nobody: 'nobody answers for it or does it',
})

export const groupNames = groupNamesFor(defaultSides.left, defaultSides.right)
export const groupMeanings = groupMeaningsFor(defaultSides.left, defaultSides.right)
