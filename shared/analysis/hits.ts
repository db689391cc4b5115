import type { Severity } from './finding'
import { among, findingId } from './rule'
import type { Raised, Rule, Scene } from './rule'
import { rules } from './rules'
import type { Chart } from './chart'
import type { DutyHoldings } from './scenarioIndex'

/** What a rule has found, before it is written out as a finding. */
export interface Hit {
  readonly rule: Rule
  readonly id: string
  readonly severity: Severity
  /** Places of the positions that it concerns. */
  readonly positions: readonly number[]
  readonly responsibilities: readonly string[]
  /** The rule's word on it in a scene that agrees on all that the rule reads. */
  readonly raisedIn: (scene: Scene) => Raised
}

type RuleAbout<Each extends Rule['each']> = Extract<Rule, { readonly each: Each }>

const dutyRules = rules.filter(rule => rule.each === 'duty')
const positionRules = rules.filter(rule => rule.each === 'position')
const scenarioRules = rules.filter(rule => rule.each === 'scenario')

/** Everything that the rules find, each rule's in the order of the documents. */
export function allHits(scene: Scene): readonly Hit[] {
  const hits: Hit[] = []
  for (const held of scene.index.duties) for (const hit of knownDutyHits(scene, held)) hits.push(hit)
  addPositionHits(scene, positionRules, hits)
  addScenarioHits(scene, scenarioRules, hits)
  return hits
}

/** Runs the rules that are asked for; those that suppress others run whenever one of these does. */
export function hitsOf(scene: Scene, isAsked: (rule: Rule) => boolean): readonly Hit[] {
  const hits: Hit[] = []
  const perDuty = dutyRules.filter(isAsked)
  for (const held of scene.index.duties) for (const hit of dutyHits(scene, perDuty, held)) hits.push(hit)
  addPositionHits(scene, positionRules.filter(isAsked), hits)
  addScenarioHits(scene, scenarioRules.filter(isAsked), hits)
  return hits
}

/** What the rules found about one responsibility, and all that they read beside its holdings. */
interface DutyHits {
  readonly chart: Chart
  readonly thresholds: Scene['thresholds']
  readonly positionsWithLetters: number
  readonly hits: readonly Hit[]
}

/**
 * An edit leaves the holdings of the other responsibilities the very same objects, so what was found about them is
 * looked up, not worked out again.
 */
const known = new WeakMap<DutyHoldings, DutyHits>()

function knownDutyHits(scene: Scene, held: DutyHoldings): readonly Hit[] {
  const { thresholds } = scene
  const { chart, positionsWithLetters } = scene.index
  const before = known.get(held)
  if (
    before?.chart === chart &&
    before.thresholds === thresholds &&
    before.positionsWithLetters === positionsWithLetters
  )
    return before.hits
  const hits = dutyHits(scene, dutyRules, held)
  known.set(held, { chart, thresholds, positionsWithLetters, hits })
  return hits
}

const none: readonly Hit[] = []

function dutyHits(
  scene: Scene,
  asked: readonly RuleAbout<'duty'>[],
  held: DutyHoldings,
): readonly Hit[] {
  let hits: Hit[] | null = null
  for (const rule of asked) {
    if (hits?.some(hit => hit.rule.suppresses.includes(rule.id))) continue
    const raised = rule.check(scene, held)
    if (!raised) continue
    hits ??= []
    // Raised again for each scene: this one, and all that its fixes would need, is not to be kept with the hit.
    hits.push(hitOf(rule, raised, now => rule.check(now, held) ?? noLongerRaised(rule)))
  }
  return hits ?? none
}

function addPositionHits(
  scene: Scene,
  asked: readonly RuleAbout<'position'>[],
  hits: Hit[],
): void {
  const suppressed = new Map<string, Set<number>>()
  for (const rule of asked) {
    const without = suppressed.get(rule.id)
    for (const place of among[rule.among](scene.index)) {
      if (without?.has(place)) continue
      const raised = rule.check(scene, place)
      if (!raised) continue
      hits.push(hitOf(rule, raised, () => raised))
      for (const other of rule.suppresses) {
        const about = suppressed.get(other)
        if (about) about.add(place)
        else suppressed.set(other, new Set([place]))
      }
    }
  }
}

function addScenarioHits(
  scene: Scene,
  asked: readonly RuleAbout<'scenario'>[],
  hits: Hit[],
): void {
  for (const rule of asked) {
    for (const raised of rule.check(scene)) hits.push(hitOf(rule, raised, () => raised))
  }
}

const hitOf = (rule: Rule, raised: Raised, raisedIn: Hit['raisedIn']): Hit => ({
  rule,
  id: findingId(rule.id, raised.subjects),
  severity: raised.severity ?? rule.severity,
  positions: raised.positions,
  responsibilities: raised.responsibilities,
  raisedIn,
})

function noLongerRaised(rule: Rule): never {
  throw new Error(`The rule ${rule.id} reads more than its finding was kept by.`)
}
