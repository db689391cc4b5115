/** Lower case without accents, so that "jose" finds "José" and "Lukasz" finds "Łukasz". */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ø', 'o')

/** Tells whether a text has every typed word, case and accents aside; everything matches when nothing is typed. */
export function wordsIn(typed: string): (text: string) => boolean {
  const words = folded(typed).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return () => true
  return text => {
    const searched = folded(text)
    return words.every(word => searched.includes(word))
  }
}
