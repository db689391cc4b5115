import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { sharedCount } from './cards'
import { comparisonStrings as strings } from './strings'
import { venn } from './venn'

const width = 216
const height = 84
/** A number needs so much room, in pixels, to stand in its part of the picture. */
const least = 20

/** The counts for the eye: two circles, each as large as what the role holds, overlapping by what both hold. */
export function Picture({ analysis }: { analysis: ScenarioAnalysis }) {
  const { groups } = analysis.comparison
  const shared = sharedCount(analysis)
  const left = groups.headOfOperationsAlone.length
  const right = groups.cooAlone.length
  const held = left + shared + right
  const picture = venn(left + shared, shared, right + shared, width - 4, height - 4)
  const numbers = [
    { count: left, from: picture.left.x - picture.left.r, to: picture.right.x - picture.right.r },
    { count: shared, from: picture.right.x - picture.right.r, to: picture.left.x + picture.left.r },
    { count: right, from: picture.left.x + picture.left.r, to: picture.right.x + picture.right.r },
  ]
  return (
    <figure className="comparison-picture">
      {held > 0 && (
        <svg
          viewBox={`-2 -2 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={strings.picture(left, shared, right)}
        >
          <circle className="venn-left" cx={picture.left.x} cy={picture.left.y} r={picture.left.r} />
          <circle className="venn-right" cx={picture.right.x} cy={picture.right.y} r={picture.right.r} />
          {numbers.map(({ count, from, to }, place) =>
            count > 0 && to - from >= least ? (
              // The three parts of the picture, always in this order.
              // oxlint-disable-next-line react/no-array-index-key
              <text key={place} x={(from + to) / 2} y={picture.left.y} className="venn-count">
                {count}
              </text>
            ) : null,
          )}
        </svg>
      )}
      <figcaption>
        {strings.sharedOf(shared, held)}
        <span className="muted">{strings.handoversOf(analysis.measures.handovers)}</span>
      </figcaption>
    </figure>
  )
}
