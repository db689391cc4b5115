import { continued } from '../content/sentences'
import type { FindingCase, FindingEntry } from '../content/report'
import type { Flow } from './flow'
import { drawSeverity } from './signs'
import { baselineOf, space, type } from './tokens'
import type { SetLine } from './typeface'

const indent = 74

/** White between the cases of one finding, and above and below each finding. */
export interface FindingSpacing {
  readonly cases: number
  readonly around: number
}

const spacings = {
  roomy: { cases: 4, around: space.medium },
  close: { cases: 2.5, around: space.medium - 2.5 },
} as const satisfies Record<string, FindingSpacing>

/** Lines in the order in which they stand, each run of them in one ink. */
type Stack = readonly {
  readonly lines: readonly SetLine[]
  readonly ink: 'text' | 'muted'
  readonly after?: number
}[]

const heightOf = (stack: Stack): number =>
  stack.reduce(
    (sum, { lines, after = 0 }) => sum + after + lines.reduce((all, { style }) => all + style.leading, 0),
    0,
  )

/** One finding says what is wrong and then why it matters; several with the same reason say it once, above. */
function stacksOf(flow: Flow, finding: FindingEntry): readonly Stack[] {
  const width = flow.area.width - indent
  const known = stacked.get(finding)
  if (known?.document === flow.document && known.width === width) return known.stacks
  const stacks = newStacks(flow, finding, width)
  stacked.set(finding, { document: flow.document, width, stacks })
  return stacks
}

/** The lines of findings, which are measured before they are drawn. */
const stacked = new WeakMap<
  FindingEntry,
  { readonly document: Flow['document']; readonly width: number; readonly stacks: readonly Stack[] }
>()

function newStacks(flow: Flow, { why, cases }: FindingEntry, width: number): readonly Stack[] {
  const reason = flow.wrapped(why, cases.length > 1 ? type.bodyStrong : type.small, width)
  const decided = ({ disposition }: FindingCase) =>
    disposition === '' ? [] : flow.wrapped(disposition, type.smallMedium, width)
  const stacks = cases.map((each): Stack => [
    { lines: flow.wrapped(each.sentence, type.body, width), ink: 'text' },
    ...(cases.length > 1 ? [] : [{ lines: reason, ink: 'muted' as const }]),
    { lines: decided(each), ink: 'text' },
  ])
  const [first, ...others] = stacks
  if (!first) return []
  return cases.length > 1 ? [[{ lines: reason, ink: 'text', after: 2 }, ...first], ...others] : stacks
}

/** Room that a finding needs where it begins. A finding stays whole unless it is longer than half a page. */
export function findingStart(flow: Flow, finding: FindingEntry): number {
  const [first = []] = stacksOf(flow, finding)
  return Math.min(heightOf(first) + 2 * space.medium, flow.area.height / 2)
}

const wholeHeight = (flow: Flow, finding: FindingEntry, { cases, around }: FindingSpacing): number => {
  const stacks = stacksOf(flow, finding)
  const lines = stacks.reduce((sum, stack) => sum + heightOf(stack), 0)
  return lines + (stacks.length - 1) * cases + 2 * around - 2
}

/** Close only where that spares a page with the last few lines of findings that follow each other. */
export function findingSpacing(flow: Flow, findings: readonly FindingEntry[]): FindingSpacing {
  const height = (spacing: FindingSpacing) =>
    findings.reduce((sum, finding) => sum + wholeHeight(flow, finding, spacing), 0)
  return height(spacings.roomy) > flow.left && height(spacings.close) <= flow.left
    ? spacings.close
    : spacings.roomy
}

/** Findings of one severity and reason: the severity at the left, then what is wrong, why it matters and what was decided. */
export function drawFinding(
  flow: Flow,
  finding: FindingEntry,
  spacing: FindingSpacing = spacings.roomy,
): void {
  const { document } = flow
  const { area } = flow
  const head = (page: { again: boolean }) => {
    document.line(area.x, flow.y, area.x + flow.area.width, flow.y, 'line', 0.4)
    flow.y += spacing.around - 2
    drawSeverity(document, finding.severity, area.x, flow.y + 2)
    document.put(finding.severityWord, type.smallMedium, area.x + 17, flow.y + baselineOf(type.body))
    flow.fresh = false
    if (page.again) {
      const reason = flow.wrapped(continued(finding.why), type.small, area.width - indent)
      flow.lines(reason, area.x + indent, 'muted')
      flow.y += spacing.cases
    }
  }
  flow.keep(findingStart(flow, finding))
  head({ again: false })
  for (const [at, stack] of stacksOf(flow, finding).entries()) {
    if (at > 0) {
      flow.y += spacing.cases
      if (flow.left < Math.min(heightOf(stack), flow.area.height / 2)) {
        flow.nextPage()
        head({ again: true })
      }
    }
    for (const { lines, ink, after = 0 } of stack) {
      flow.lines(lines, area.x + indent, ink)
      flow.y += after
    }
  }
  flow.y += spacing.around
}
