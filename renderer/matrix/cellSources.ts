import type { Finding } from '../../shared/analysis/finding'
import type { DutyHoldings, ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Line } from './lines'

/**
 * What the cells of a line of responsibilities are made from: the same object as long as none of it changes, so that
 * a cell knows by it whether it must be made anew.
 */
export interface CellSource {
  /** One responsibility, or those of a group. */
  readonly held: readonly DutyHoldings[]
  /** About the responsibility, worst first; none for a group. */
  readonly about: readonly Finding[]
}

const noFindings: readonly Finding[] = []

/** Gives the sources of lines, and remembers the last one of each. */
export class CellSources {
  readonly #known = new Map<string, CellSource>()

  /** `line` is a responsibility or a group of them; `findings` are those of all responsibilities by their ids. */
  of(line: Line, index: ScenarioIndex, findings: ReadonlyMap<string, readonly Finding[]>): CellSource {
    const places = line.kind === 'group' ? line.members : [line.place]
    const about = line.kind === 'group' ? noFindings : (findings.get(line.key) ?? noFindings)
    const former = this.#known.get(line.key)
    if (
      former?.held.length === places.length &&
      places.every((place, at) => former.held[at] === index.duties[place]) &&
      saysTheSame(former.about, about)
    )
      return former
    const source = { held: places.flatMap(place => index.duties[place] ?? []), about }
    this.#known.set(line.key, source)
    return source
  }
}

const saysTheSame = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((finding, at) => {
      const now = other[at]
      return finding === now || (finding.id === now?.id && finding.sentence === now.sentence)
    }))
