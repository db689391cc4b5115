import { handovers } from '../../shared/analysis/measures'
import { sharedCount } from './cards'
import type { Compared } from './compared'
import { comparisonStrings as strings } from './strings'
import { placedCounts, venn } from './venn'

const width = 236
const height = 104
/** Room around the circles for counts that do not fit in them, in pixels. */
const aside = 34
const above = 18

/** The counts for the eye: two circles, each as large as what its side holds, overlapping by what both hold. */
export function Picture({ compared: { analysis, sides, comparison } }: { compared: Compared }) {
  const { groups } = comparison
  const shared = sharedCount(comparison)
  const left = groups.headOfOperationsAlone.length
  const right = groups.cooAlone.length
  const held = left + shared + right
  const picture = venn(left + shared, shared, right + shared, width - 2 * aside, height - above - 2)
  const passed = handovers(analysis.index, sides.left.seats, sides.right.seats)
  return (
    <figure className="comparison-picture">
      {held > 0 && (
        <svg
          viewBox={`${-aside} ${-above} ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={strings.picture(sides.left.name, left, shared, sides.right.name, right)}
        >
          <circle
            className="venn-left"
            data-role={sides.left.role}
            cx={picture.left.x}
            cy={picture.left.y}
            r={picture.left.r}
          />
          <circle
            className="venn-right"
            data-role={sides.right.role}
            cx={picture.right.x}
            cy={picture.right.y}
            r={picture.right.r}
          />
          {placedCounts(picture, { left, shared, right }).map(({ part, count, x, y, anchor, to }) => (
            <g key={part}>
              {to && (
                <line
                  className="venn-leader"
                  x1={x + (anchor === 'end' ? 3 : anchor === 'start' ? -3 : 0)}
                  y1={y + (anchor === 'middle' ? 8 : 0)}
                  x2={to.x}
                  y2={to.y}
                />
              )}
              <text x={x} y={y} className="venn-count" textAnchor={anchor} data-zero={count === 0}>
                {count}
              </text>
            </g>
          ))}
        </svg>
      )}
      <figcaption>
        {strings.sharedOf(shared, held)}
        <span className="muted">{strings.handoversOf(passed)}</span>
      </figcaption>
    </figure>
  )
}
