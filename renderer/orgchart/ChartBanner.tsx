import { useChartSession } from './chartSession'
import { clipboardStrings } from './clipboardStrings'
import { nameOf } from './dottedLines'
import { dottedStrings } from './dottedStrings'

/** What the chart waits for: a dotted-line manager, or a place for what was cut. The same is announced when it begins. */
export function ChartBanner() {
  const linking = useChartSession(session => session.linking)
  const cut = useChartSession(session => session.cut)
  const text = linking
    ? dottedStrings.choose(nameOf(linking))
    : cut && clipboardStrings.cutWaits(cut.clip.positions.length)
  if (text === null) return null
  return (
    <p className="chart-drop" aria-hidden>
      {text}
    </p>
  )
}
