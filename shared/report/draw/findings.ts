import type { FindingEntry } from '../content/report'
import type { Flow } from './flow'
import { drawSeverity } from './signs'
import { baselineOf, space, type } from './tokens'

const indent = 74

/** A finding: its severity at the left, then what is wrong, why it matters and what was decided. */
export function drawFinding(flow: Flow, finding: FindingEntry): void {
  const { document } = flow
  const width = flow.area.width - indent
  const sentence = flow.wrapped(finding.sentence, type.body, width)
  const why = flow.wrapped(finding.why, type.small, width)
  const disposition =
    finding.disposition === '' ? [] : flow.wrapped(finding.disposition, type.smallMedium, width)
  const height =
    sentence.length * type.body.leading +
    (why.length + disposition.length) * type.small.leading +
    2 * space.medium
  // A finding stays whole unless it is longer than half a page.
  flow.keep(Math.min(height, flow.area.height / 2))
  const x = flow.area.x
  document.line(x, flow.y, x + flow.area.width, flow.y, 'line', 0.4)
  flow.y += space.medium - 2
  drawSeverity(document, finding.severity, x, flow.y + 2)
  document.put(finding.severityWord, type.smallMedium, x + 17, flow.y + baselineOf(type.body))
  flow.fresh = false
  flow.lines(sentence, x + indent, 'text')
  flow.lines(why, x + indent, 'muted')
  flow.lines(disposition, x + indent, 'text')
  flow.y += space.medium
}
