/** The shortest password that can be set, in signs. */
export const shortestPassword = 8

export type PasswordStrength = 'tooShort' | 'weak' | 'fair' | 'good'

/** Bits of work that a sign is taken to cost who tries: words and numbers are guessed in one piece, so theirs are few. */
const bitsPerSign = { digits: 2, letters: 2.5, mixed: 4 } as const
const enough = { fair: 45, good: 65 } as const
const common = ['password', 'passwort', 'qwerty', 'qwertz', 'welcome', 'letmein', 'remit']

/**
 * How long a password would hold against a program that tries, as far as length and variety tell: a hint, on the careful
 * side.
 * @param guesses what others would try first, such as the client's name
 */
export function passwordStrength(password: string, guesses: readonly string[] = []): PasswordStrength {
  const signs = [...password]
  if (signs.length < shortestPassword) return 'tooShort'
  const rest = [...withoutGuesses(password, guesses)]
  const telling = rest.filter((sign, place) => !follows(rest[place - 1], sign))
  const bits = telling.length * bitsPerSign[kindOf(password)]
  return bits >= enough.good ? 'good' : bits >= enough.fair ? 'fair' : 'weak'
}

/** Each guess counts as one sign, however long. */
function withoutGuesses(password: string, guesses: readonly string[]): string {
  const words = [...common, ...guesses.flatMap(guess => [guess, ...guess.split(/\s+/)])]
    .map(word => word.trim().toLowerCase())
    .filter(word => word.length > 2)
    .toSorted((one, other) => other.length - one.length)
  return words.reduce((text, word) => text.replaceAll(word, '·'), password.toLowerCase())
}

/** Repeated signs and runs such as "abc" and "321" tell nothing new. */
function follows(before: string | undefined, sign: string): boolean {
  if (before === undefined) return false
  return Math.abs((before.codePointAt(0) ?? 0) - (sign.codePointAt(0) ?? 0)) <= 1
}

function kindOf(password: string): keyof typeof bitsPerSign {
  if (/^\d*$/u.test(password)) return 'digits'
  return /^[\p{L}\s]*$/u.test(password) ? 'letters' : 'mixed'
}
