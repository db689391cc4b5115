/** What is wrong in a workbook that has the right shape, and where. Edits never make one; files may hold one. */
export type Violation =
  | { kind: 'sameId'; where: string; id: string }
  | { kind: 'noSuchRecord'; where: string; id: string }
  | { kind: 'cycle'; where: string; id: string }
  | { kind: 'twoInOneCell'; where: string; id: string }
  | { kind: 'asIsNotFirst'; where: string; id: string }
  | { kind: 'outOfRange'; where: string; id: string }

export function sameIds(list: readonly { id: string }[], where: string, found: Violation[]): void {
  const seen = new Set<string>()
  for (const [place, { id }] of list.entries()) {
    if (seen.has(id)) found.push({ kind: 'sameId', where: `${where}[${place}]`, id })
    seen.add(id)
  }
}
