import { applyEdit } from '../model/edits'
import type { Edit } from '../model/edits'
import type { Workbook } from '../model/schema'
import { thresholdsInForce } from '../model/thresholds'
import { scenarios } from '../model/workbook'
import type { Finding, FindingKind, Fix, Severity } from './finding'
import { lazily } from './recent'
import { findingId } from './rule'
import type { DutyRule, PositionRule, Raised, Rule, ScenarioRule, Scene } from './rule'
import { rules } from './rules'
import { freshIndex, scenarioIndex } from './scenarioIndex'

const severities: readonly Severity[] = ['critical', 'major', 'minor']
const kinds: readonly FindingKind[] = ['gap', 'overlap', 'fit', 'load', 'structure']

/** A finding before it is written out: the rule, and where in the documents it belongs. */
interface Hit {
  readonly rule: Rule
  readonly raised: Raised
  readonly order: number
}

type Checked<Check> = Rule & { readonly check: Check }

// `each` says which kind of function `check` is.
const dutyRules = rules.filter(({ each }) => each === 'duty') as readonly Checked<DutyRule>[]
const positionRules = rules.filter(({ each }) => each === 'position') as readonly Checked<PositionRule>[]
const scenarioRules = rules.filter(({ each }) => each === 'scenario') as readonly Checked<ScenarioRule>[]

export function sceneOf(workbook: Workbook, scenarioId: string, indexOf = scenarioIndex): Scene {
  const scenario = scenarios.find(workbook.scenarios, scenarioId)
  if (!scenario) throw new RangeError(`The workbook has no scenario ${scenarioId}.`)
  return {
    workbook,
    scenario,
    index: indexOf(scenario, workbook.responsibilities),
    thresholds: thresholdsInForce(workbook.thresholds),
  }
}

/** Every finding of a scenario: by severity, then kind, then rule, then in the order of the documents. */
export function findingsOf(scene: Scene): readonly Finding[] {
  const hits = raise(scene, () => true)
  const rank = new Map(rules.map((rule, at) => [rule, at]))
  const weight = ({ rule, raised }: Hit): number =>
    (severities.indexOf(raised.severity ?? rule.severity) * kinds.length + kinds.indexOf(rule.kind)) *
      rules.length +
    (rank.get(rule) ?? 0)
  const weighed = hits.map(hit => ({ hit, weight: weight(hit) }))
  weighed.sort((one, other) => one.weight - other.weight || one.hit.order - other.hit.order)
  const critical = lazily(() => criticalIds(hits))
  return weighed.map(({ hit }) => written(scene, hit, critical))
}

/** Runs the rules that are asked for; those that suppress others run whenever one of these does. */
function raise(scene: Scene, isAsked: (rule: Rule) => boolean): readonly Hit[] {
  const hits: Hit[] = []
  const perDuty = dutyRules.filter(isAsked)
  const { index } = scene
  for (const held of index.duties) {
    let suppressed: readonly string[] = []
    for (const rule of perDuty) {
      if (suppressed.length > 0 && suppressed.includes(rule.id)) continue
      const raised = rule.check(scene, held)
      if (!raised) continue
      hits.push({ rule, raised, order: held.place })
      if (rule.suppresses.length > 0) suppressed = [...suppressed, ...rule.suppresses]
    }
  }
  const perPosition = positionRules.filter(isAsked)
  for (let place = 0; place < index.chart.positions.length; place++) {
    let suppressed: readonly string[] = []
    for (const rule of perPosition) {
      if (suppressed.length > 0 && suppressed.includes(rule.id)) continue
      const raised = rule.check(scene, place)
      if (!raised) continue
      hits.push({ rule, raised, order: place })
      if (rule.suppresses.length > 0) suppressed = [...suppressed, ...rule.suppresses]
    }
  }
  for (const rule of scenarioRules.filter(isAsked)) {
    for (const [order, raised] of rule.check(scene).entries()) hits.push({ rule, raised, order })
  }
  return hits
}

const criticalIds = (hits: readonly Hit[]): ReadonlySet<string> =>
  new Set(
    hits
      .filter(({ rule, raised }) => (raised.severity ?? rule.severity) === 'critical')
      .map(({ rule, raised }) => findingId(rule.id, raised.subjects)),
  )

function written(scene: Scene, { rule, raised }: Hit, critical: () => ReadonlySet<string>): Finding {
  const { positions } = scene.scenario
  const id = findingId(rule.id, raised.subjects)
  const sentence = lazily(raised.sentence)
  const fixes = lazily(() => {
    const candidates = raised.fixes().filter(candidate => candidate !== null)
    return withoutRepeats(candidates).filter(({ edit }) => solves(scene, id, rule, critical(), edit))
  })
  const places = lazily(() => raised.positions.flatMap(place => positions[place]?.id ?? []))
  return {
    id,
    rule: rule.id,
    kind: rule.kind,
    severity: raised.severity ?? rule.severity,
    get positions() {
      return places()
    },
    responsibilities: raised.responsibilities,
    get sentence() {
      return sentence()
    },
    why: rule.why,
    get fixes() {
      return fixes()
    },
  }
}

function withoutRepeats(candidates: readonly Fix[]): readonly Fix[] {
  const seen = new Set<string>()
  return candidates.filter(({ edit }) => {
    const text = JSON.stringify(edit)
    return seen.size < seen.add(text).size
  })
}

/** Whether an edit takes the finding away and adds nothing critical: in this scenario, or in any that it touches. */
function solves(scene: Scene, id: string, rule: Rule, before: ReadonlySet<string>, edit: Edit): boolean {
  const result = applyEdit(scene.workbook, edit)
  if (!result.ok) return false
  const after = sceneOf(result.workbook, scene.scenario.id, freshIndex)
  const isAsked = (asked: Rule): boolean =>
    asked === rule || asked.severity === 'critical' || asked.suppresses.includes(rule.id)
  const hits = raise(after, isAsked)
  if (hits.some(hit => findingId(hit.rule.id, hit.raised.subjects) === id)) return false
  if (![...criticalIds(hits)].every(critical => before.has(critical))) return false
  const isCritical = (asked: Rule): boolean => asked.severity === 'critical'
  return scene.workbook.scenarios.every(other => {
    if (other.id === scene.scenario.id) return true
    const changed = scenarios.find(result.workbook.scenarios, other.id)
    if (changed === other && result.workbook.responsibilities === scene.workbook.responsibilities) return true
    const known = criticalIds(raise(sceneOf(scene.workbook, other.id), isCritical))
    const now = criticalIds(raise(sceneOf(result.workbook, other.id, freshIndex), isCritical))
    return [...now].every(critical => known.has(critical))
  })
}
