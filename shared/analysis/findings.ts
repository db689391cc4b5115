import { applyEdit } from '../model/edits'
import type { Edit } from '../model/edits'
import type { Workbook } from '../model/schema'
import { thresholdsInForce } from '../model/thresholds'
import { scenarios } from '../model/workbook'
import type { Finding, FindingKind, Fix, Severity } from './finding'
import { allHits, hitsOf } from './hits'
import type { Hit } from './hits'
import { lazily, recently } from './recent'
import type { Rule, Scene } from './rule'
import { rules } from './rules'
import { freshIndex, scenarioIndex } from './scenarioIndex'

const severities: readonly Severity[] = ['critical', 'major', 'minor']
const kinds: readonly FindingKind[] = ['gap', 'overlap', 'fit', 'load', 'structure']

/** The place of a rule's findings of each severity in the list. */
const ranks: ReadonlyMap<Rule, Readonly<Record<Severity, number>>> = new Map(
  rules.map((rule, at) => {
    const rank = (severity: Severity): number =>
      (severities.indexOf(severity) * kinds.length + kinds.indexOf(rule.kind)) * rules.length + at
    return [rule, { critical: rank('critical'), major: rank('major'), minor: rank('minor') }]
  }),
)

/** The same object as long as the workbook's own thresholds are, so that what was found by them can be kept. */
const inForce = recently(8, thresholdsInForce)

export function sceneOf(workbook: Workbook, scenarioId: string, indexOf = scenarioIndex): Scene {
  const scenario = scenarios.find(workbook.scenarios, scenarioId)
  if (!scenario) throw new RangeError(`The workbook has no scenario ${scenarioId}.`)
  return {
    workbook,
    scenario,
    index: indexOf(scenario, workbook.responsibilities),
    thresholds: inForce(workbook.thresholds),
  }
}

/** Every finding of a scenario: by severity, then kind, then rule, then in the order of the documents. */
export function findingsOf(scene: Scene): readonly Finding[] {
  const hits = allHits(scene)
  const byRank: Hit[][] = []
  for (const hit of hits) (byRank[ranks.get(hit.rule)?.[hit.severity] ?? 0] ??= []).push(hit)
  const critical = lazily(() => criticalIds(hits))
  return byRank.flat().map(hit => new ListedFinding(scene, hit, critical))
}

const criticalIds = (hits: readonly Hit[]): ReadonlySet<string> =>
  new Set(hits.filter(({ severity }) => severity === 'critical').map(({ id }) => id))

/**
 * A finding whose sentence and fixes are worked out when first read. They are its own properties, so that it can be
 * spread and cloned like plain data, and all findings share the functions behind them: there are hundreds after each
 * edit, and a pair of closures in each would cost more than the rules.
 */
class ListedFinding implements Finding {
  readonly id: string
  readonly rule: string
  readonly kind: FindingKind
  readonly severity: Severity
  readonly positions: readonly string[]
  readonly responsibilities: readonly string[]
  declare readonly sentence: string
  readonly why: string
  declare readonly fixes: readonly Fix[]
  readonly #scene: Scene
  readonly #hit: Hit
  readonly #critical: () => ReadonlySet<string>
  #sentence: string | null = null
  #fixes: readonly Fix[] | null = null

  /** `critical`: the ids of all critical findings of the scene. */
  constructor(scene: Scene, hit: Hit, critical: () => ReadonlySet<string>) {
    this.#scene = scene
    this.#hit = hit
    this.#critical = critical
    this.id = hit.id
    this.rule = hit.rule.id
    this.kind = hit.rule.kind
    this.severity = hit.severity
    this.positions = hit.positions.map(place => scene.index.position(place).id)
    this.responsibilities = hit.responsibilities
    Object.defineProperty(this, 'sentence', ListedFinding.#whenRead.sentence)
    this.why = hit.rule.why
    Object.defineProperty(this, 'fixes', ListedFinding.#whenRead.fixes)
  }

  static readonly #whenRead = {
    sentence: {
      enumerable: true,
      get(this: ListedFinding): string {
        return (this.#sentence ??= this.#hit.raisedIn(this.#scene).sentence())
      },
    },
    fixes: {
      enumerable: true,
      get(this: ListedFinding): readonly Fix[] {
        return (this.#fixes ??= fixesOf(this.#scene, this.#hit, this.#critical()))
      },
    },
  }
}

/** The changes that solve it and add nothing critical. */
function fixesOf(scene: Scene, hit: Hit, critical: ReadonlySet<string>): readonly Fix[] {
  const candidates = hit
    .raisedIn(scene)
    .fixes()
    .filter(candidate => candidate !== null)
  return withoutRepeats(candidates).filter(({ edit }) => solves(scene, hit.id, hit.rule, critical, edit))
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
  const hits = hitsOf(after, isAsked)
  if (hits.some(hit => hit.id === id)) return false
  if (![...criticalIds(hits)].every(critical => before.has(critical))) return false
  const isCritical = (asked: Rule): boolean => asked.severity === 'critical'
  return scene.workbook.scenarios.every(other => {
    if (other.id === scene.scenario.id) return true
    const changed = scenarios.find(result.workbook.scenarios, other.id)
    if (changed === other && result.workbook.responsibilities === scene.workbook.responsibilities) return true
    const known = criticalIds(hitsOf(sceneOf(scene.workbook, other.id), isCritical))
    const now = criticalIds(hitsOf(sceneOf(result.workbook, other.id, freshIndex), isCritical))
    return [...now].every(critical => known.has(critical))
  })
}
