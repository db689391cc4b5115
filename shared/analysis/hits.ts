import type { Severity } from './finding'
import { among, findingId } from './rule'
import type { Raised, Rule, Scene } from './rule'
import { rules } from './rules'
import { successively } from './recent'
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
  const hits = dutyHits(scene).byPlace.flat()
  addPositionHits(scene, positionRules, hits)
  addScenarioHits(scene, scenarioRules, hits)
  return hits
}

/** Runs the rules that are asked for; those that suppress others run whenever one of these does. */
export function hitsOf(scene: Scene, isAsked: (rule: Rule) => boolean): readonly Hit[] {
  const hits: Hit[] = []
  const perDuty = dutyRules.filter(isAsked)
  for (const held of scene.index.duties) hits.push(...hitsAbout(scene, perDuty, held))
  addPositionHits(scene, positionRules.filter(isAsked), hits)
  addScenarioHits(scene, scenarioRules.filter(isAsked), hits)
  return hits
}

/** What the rules found about the responsibilities, and the scene that they found it in. */
interface DutyHits {
  readonly scene: Scene
  /** A list for each responsibility. */
  readonly byPlace: readonly (readonly Hit[])[]
}

/**
 * An edit leaves the holdings of the other responsibilities the very same objects: what was found about them is taken
 * from an earlier scene, if that agrees on all else that these rules read.
 */
const dutyHits = successively<[Scene], DutyHits>(4, (earlier, scene) => {
  const { duties } = scene.index
  const former = earlier.find(known => agree(known.scene, scene))
  const byPlace = duties.map((held, place) =>
    former?.scene.index.duties[place] === held
      ? (former.byPlace[place] ?? none)
      : hitsAbout(scene, dutyRules, held),
  )
  return { scene, byPlace }
}).remembered

const agree = (one: Scene, other: Scene): boolean =>
  one.index.chart === other.index.chart &&
  one.index.positionsWithLetters === other.index.positionsWithLetters &&
  one.thresholds === other.thresholds

const none: readonly Hit[] = []

function hitsAbout(scene: Scene, asked: readonly RuleAbout<'duty'>[], held: DutyHoldings): readonly Hit[] {
  let hits: Hit[] | null = null
  for (const rule of asked) {
    if (hits?.some(hit => hit.rule.suppresses.includes(rule.id))) continue
    const raised = rule.check(scene, held)
    if (!raised) continue
    hits ??= []
    // Raised again for each scene, as names and fixes are those of the scene in which they are read.
    hits.push(hitOf(rule, raised, now => rule.check(now, held) ?? noLongerRaised(rule)))
  }
  return hits ?? none
}

function addPositionHits(scene: Scene, asked: readonly RuleAbout<'position'>[], hits: Hit[]): void {
  const suppressed = new Map<string, Set<number>>()
  for (const rule of asked) {
    const without = suppressed.get(rule.id)
    for (const place of among[rule.among](scene.index)) {
      if (without?.has(place)) continue
      const raised = rule.check(scene, place)
      if (!raised) continue
      hits.push(raisedHit(rule, raised))
      for (const other of rule.suppresses) {
        const about = suppressed.get(other)
        if (about) about.add(place)
        else suppressed.set(other, new Set([place]))
      }
    }
  }
}

function addScenarioHits(scene: Scene, asked: readonly RuleAbout<'scenario'>[], hits: Hit[]): void {
  for (const rule of asked) {
    for (const raised of rule.check(scene)) hits.push(raisedHit(rule, raised))
  }
}

/** Apart from the loops that find it: a closure in them would take memory for all that they look at and leave. */
const raisedHit = (rule: Rule, raised: Raised): Hit => hitOf(rule, raised, () => raised)

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
