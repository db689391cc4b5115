import type { SingleEdit } from '../model/edits'
import { roleNames } from '../model/names'
import type { Structure } from '../model/schema'
import { newPosition, positions } from '../model/workbook'
import { structures } from '../catalogue'
import { lineOf, reportsOf } from './chart'
import type { Fix } from './finding'
import { structureOfSeats } from './likelySeats'
import { seatTitle, seatTitles } from './names'
import { fix } from './rule'
import type { Scene } from './rule'
import { fixLabels, seatNames } from './sentences'

type Offered = readonly (Fix | null)[]
type ComparedRole = 'coo' | 'head-of-operations'

const move = (scene: Scene, places: readonly number[], manager: number): SingleEdit => ({
  edit: 'movePositions',
  scenario: scene.scenario.id,
  positions: places.map(place => scene.index.position(place).id),
  parent: scene.index.position(manager).id,
  before: null,
})

export function narrowSpan(scene: Scene, place: number): Offered {
  const manager = scene.index.chart.parent[place] ?? -1
  if (manager < 0) return []
  return [
    fix(
      fixLabels.reportsMoveUp(seatTitle(scene, manager)),
      move(scene, reportsOf(scene.index.chart, place), manager),
    ),
  ]
}

/** The Head of Operations' reports come up to the COO, or the Head of Operations moves up beside the COO. */
export function oneToOne(scene: Scene, coo: number, head: number): Offered {
  const { chart } = scene.index
  const reports = reportsOf(chart, head)
  const manager = chart.parent[coo] ?? -1
  return [
    reports.length === 0
      ? null
      : fix(fixLabels.reportsMoveUp(seatTitle(scene, coo)), move(scene, reports.slice(0, -1), coo)),
    manager < 0
      ? null
      : fix(
          fixLabels.reportTo(seatTitle(scene, head), seatTitle(scene, manager)),
          move(scene, [head], manager),
        ),
  ].filter(offered => offered === null || hasPositions(offered))
}

const hasPositions = ({ edit }: Fix): boolean => edit.edit !== 'movePositions' || edit.positions.length > 0

/** Lifts whatever lies below the last allowed layer up to it. */
export function tooDeep(scene: Scene): Offered {
  const { chart } = scene.index
  const allowed = scene.thresholds.tooDeep
  const byManager = new Map<number, number[]>()
  let count = 0
  for (const [place, layer] of chart.layer.entries()) {
    if (layer <= allowed) continue
    const manager = lineOf(chart, place).find(above => chart.layer[above] === allowed - 1)
    if (manager === undefined) continue
    byManager.set(manager, [...(byManager.get(manager) ?? []), place])
    count++
  }
  const label = fixLabels.moveAboveLayer(count, allowed)
  const edits = [...byManager].map(([manager, places]) => move(scene, places, manager))
  return edits.length === 0 ? [] : [{ label, edit: { edit: 'several', label, edits } }]
}

export const reportTo = (scene: Scene, place: number, managers: readonly number[]): Offered =>
  managers.map(manager =>
    fix(
      fixLabels.reportTo(seatTitle(scene, place), seatTitle(scene, manager)),
      move(scene, [place], manager),
    ),
  )

/** Keeps the first dotted lines, as many as are not too many. */
export function manyBosses(scene: Scene, place: number, bosses: readonly number[]): Offered {
  const kept = bosses.slice(0, scene.thresholds.manyBosses)
  if (kept.length === 0) return []
  return [
    fix(fixLabels.fewerLines(seatTitles(scene, kept)), {
      edit: 'editPositions',
      scenario: scene.scenario.id,
      positions: [scene.index.position(place).id],
      changes: { dottedLines: kept.map(boss => scene.index.position(boss).id) },
    }),
  ]
}

/** The CEO is the one top; without a CEO there, the position with the most people below it. */
export function severalTops(scene: Scene): Offered {
  const { chart } = scene.index
  const below = (place: number): number => (chart.last[place] ?? 0) - (chart.entered[place] ?? 0)
  const rank = (place: number): number => (scene.index.position(place).role === 'ceo' ? -1 : 0)
  return [...chart.tops]
    .sort((one, other) => rank(one) - rank(other) || below(other) - below(one))
    .slice(0, 2)
    .map(top => {
      const others = chart.tops.filter(place => place !== top)
      return fix(fixLabels.topsReportTo(others.length, seatTitle(scene, top)), move(scene, others, top))
    })
}

/** How a seat of the role is often called, to offer one that is there already. */
const calledLike: Readonly<Record<ComparedRole, RegExp>> = {
  coo: /\b(coo|chief operati(ng|ons)|chief of operations)\b/iu,
  'head-of-operations':
    /\b(head of operations|operations (director|manager)|director of operations|vp operations)\b/iu,
}

/** Gives the role to a position that is called like it, or adds a vacant seat, the same one as in other scenarios. */
export function addRole(scene: Scene, role: ComparedRole): Offered {
  const { index, scenario, workbook } = scene
  const { chart } = index
  const alike = chart.positions
    .filter(({ role: present, title }) => present === 'other' && calledLike[role].test(title))
    .slice(0, 2)
    .map(({ id, title }) =>
      fix(fixLabels.takeRole(title, roleNames[role]), {
        edit: 'editPositions',
        scenario: scenario.id,
        positions: [id],
        changes: { role },
      }),
    )
  const manager =
    (role === 'head-of-operations' ? index.seats('coo')[0] : undefined) ??
    index.seats('ceo')[0] ??
    chart.tops[0]
  const elsewhere = workbook.scenarios
    .flatMap(({ positions: chartThere }) => chartThere.filter(position => position.role === role))
    .find(({ id }) => !positions.has(scenario.positions, id))
  let id = elsewhere?.id ?? (role === 'coo' ? 'p.coo' : 'p.head')
  while (positions.has(scenario.positions, id)) id += 'x'
  const title = elsewhere?.title ?? seatNames[role]
  const seat = newPosition({
    id,
    title,
    role,
    occupancy: 'vacant',
    parent: manager === undefined ? null : index.position(manager).id,
  })
  return [
    ...alike,
    fix(
      manager === undefined
        ? fixLabels.addTopSeat(title)
        : fixLabels.addSeat(title, seatTitle(scene, manager)),
      { edit: 'addPositions', scenario: scenario.id, positions: [seat], before: null },
    ),
  ]
}

/** Keeps as many seats of the role as are called for; or marks the scenario as what its chart shows. */
export function dropRole(scene: Scene, role: ComparedRole, called: number): Offered {
  const { index, scenario } = scene
  const seats = index.seats(role)
  const drop = (label: string, dropped: readonly number[]): Fix | null =>
    fix(label, {
      edit: 'editPositions',
      scenario: scenario.id,
      positions: dropped.map(place => index.position(place).id),
      changes: { role: 'other' },
    })
  if (called === 0) {
    return [
      markAs(scene, structureOfSeats(index)),
      drop(fixLabels.otherRole(seatTitles(scene, seats), roleNames[role]), seats),
    ]
  }
  return seats.map(kept =>
    drop(
      fixLabels.keepSeat(seatTitle(scene, kept), roleNames[role]),
      seats.filter(place => place !== kept),
    ),
  )
}

const markAs = (scene: Scene, structure: Structure): Fix | null =>
  fix(fixLabels.markStructure(structures.find(({ id }) => id === structure)?.title ?? ''), {
    edit: 'editScenario',
    scenario: scene.scenario.id,
    changes: { structure },
  })
