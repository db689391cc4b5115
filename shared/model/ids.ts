/** What an id stands for; its first letter tells in a file or a log which kind of record it names. */
const prefixes = {
  workbook: 'w',
  scenario: 's',
  position: 'p',
  responsibility: 'd',
  action: 't',
  picture: 'i',
  step: 'h',
  revision: 'v',
} as const

export type IdKind = keyof typeof prefixes

const alphabet = '23456789abcdefghijkmnpqrstuvwxyz'
const randomLength = 10

/** A source of ids; edits take ids as arguments, so that the same edit always gives the same workbook. */
export type NewId = (kind: IdKind) => string

/**
 * Makes a source of ids from a source of numbers in [0, 1).
 * An id is a letter and ten of 32 signs (50 random bits): short to read, and two copies of a workbook
 * edited apart practically never make the same one (10,000 new records: about 1 in 20 million).
 */
export function idSource(random: () => number): NewId {
  return kind => {
    let id: string = prefixes[kind]
    for (let place = 0; place < randomLength; place++) id += alphabet[Math.floor(random() * alphabet.length)]
    return id
  }
}

export const newId: NewId = idSource(Math.random)
