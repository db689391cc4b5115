import type { DutyHoldings } from './scenarioIndex'

/** A scope as it is compared: case, spaces and forms of the same letter aside. */
export const normalScope = (scope: string): string =>
  scope === '' ? '' : scope.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()

/** Whether both scopes are given and different. */
export function areDivided(one: string, other: string): boolean {
  const first = normalScope(one)
  const second = normalScope(other)
  return first !== '' && second !== '' && first !== second
}

export const scopeAt = (held: DutyHoldings, place: number): string =>
  held.scopes[held.responsible.indexOf(place)] ?? ''

/** The R's that have no scope, or the same one as another R. */
export function withoutDistinctScope(held: DutyHoldings): readonly number[] {
  const scopes = held.scopes.map(normalScope)
  return held.responsible.filter((_, at) => {
    const scope = scopes[at] ?? ''
    return scope === '' || scopes.indexOf(scope) !== scopes.lastIndexOf(scope)
  })
}

/** Whether every R of one side is divided by scope from every R of the other. */
export const sidesAreDivided = (
  held: DutyHoldings,
  left: readonly number[],
  right: readonly number[],
): boolean => left.every(one => right.every(other => areDivided(scopeAt(held, one), scopeAt(held, other))))
