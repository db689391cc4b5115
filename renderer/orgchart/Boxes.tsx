import { memo, startTransition, useEffect, useMemo, useState } from 'react'
import type { CSSProperties } from 'react'
import { reportsOf, spanOf } from '../../shared/analysis/chart'
import type { Chart } from '../../shared/analysis/chart'
import { pictures } from '../../shared/model/workbook'
import { useWorkbook } from '../state/store'
import { colourSaid, letterCounts } from './boxMarks'
import type { ChartView } from './ChartView'
import { detailAt, hasPortrait } from './paintBox'
import { initials, pictureUrl } from './photos'
import type { Scene } from './scene'
import { boxOfId, boxWidth, branchSize, idOf, positionOf } from './shownChart'
import type { ShownChart } from './shownChart'
import { boxLabel } from './strings'

/** No more items than this at once; a tree of thousands is walked, not read through. */
const mostItems = 400
const inViewMargin = 120

export const itemId = (position: string): string => `chart-${position}`

interface ItemProps {
  id: string
  label: string
  x: number
  y: number
  height: number
  level: number
  setSize: number
  place: number
  expanded: boolean | undefined
  selected: boolean
  active: boolean
  /** Initials, and the address of the photo over them (null without); null for no portrait at all. */
  initials: string | null
  photo: string | null
}

/** What is painted on the canvas, as an item that can have the focus and be read aloud. */
const Item = memo(function Item({
  id,
  label,
  x,
  y,
  height,
  level,
  setSize,
  place,
  expanded,
  selected,
  active,
  initials,
  photo,
}: ItemProps) {
  const style: CSSProperties = { left: x, top: y, width: boxWidth, height }
  return (
    <div
      id={itemId(id)}
      data-position={id}
      className="chart-item"
      style={style}
      role="treeitem"
      aria-label={label}
      aria-level={level}
      aria-setsize={setSize}
      aria-posinset={place}
      aria-expanded={expanded}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
    >
      {initials !== null && (
        <span className="chart-portrait" aria-hidden>
          {photo === null ? initials : <img src={photo} alt="" draggable={false} />}
        </span>
      )}
    </div>
  )
})

/** The positions in view in the order of a walk from the top down, and always the one with the focus. */
export function Boxes({ view, scene, active }: { view: ChartView; scene: Scene; active: string | null }) {
  const [inView, setInView] = useState<readonly string[]>([])
  const [readable, setReadable] = useState(true)
  const { pictures: all } = useWorkbook()
  useEffect(() => {
    const look = () => {
      // The picture comes first.
      startTransition(() => {
        setInView(idsInView(view))
        setReadable(detailAt(view.camera.zoom) === 'box')
      })
    }
    look()
    return view.onRest(look)
  }, [view])

  const { shown, selected, marks } = scene
  const items = useMemo(() => {
    const wanted = new Set(inView)
    if (active !== null) wanted.add(active)
    const boxes = [...wanted].map(id => boxOfId(shown, id)).filter(box => box >= 0)
    const entered = (box: number): number => shown.chart.entered[shown.places[box] ?? -1] ?? 0
    return boxes.sort((one, other) => entered(one) - entered(other))
  }, [inView, active, shown])

  return items.map(box => {
    const position = positionOf(shown, box)
    const isCollapsed = shown.collapsed.has(position.id)
    const place = shown.places[box] ?? -1
    const reports = spanOf(shown.chart, place)
    const portrait = readable && marks.portraits && hasPortrait(position)
    const picture = position.photo === null ? undefined : pictures.find(all, position.photo)
    return (
      <Item
        key={position.id}
        id={position.id}
        label={boxLabel(position, {
          reports,
          hidden: isCollapsed ? branchSize(shown.chart, place) : 0,
          findings: marks.findings.get(position.id)?.length ?? 0,
          letters: marks.shows.has('letters') ? letterCounts(marks, place) : [],
          dottedTo: position.dottedLines
            .map(boss => titleOf(shown.chart, boss))
            .filter(title => title !== ''),
          colour: colourSaid(marks, place),
        })}
        x={shown.layout.x[box] ?? 0}
        y={shown.layout.y[box] ?? 0}
        height={shown.boxHeight}
        level={shown.chart.layer[place] ?? 1}
        {...amongSiblings(shown, place)}
        expanded={reports === 0 ? undefined : !isCollapsed}
        selected={selected.has(position.id)}
        active={position.id === active}
        initials={portrait ? initials(position.holder) : null}
        photo={portrait && picture ? pictureUrl(picture) : null}
      />
    )
  })
}

const titleOf = (chart: Chart, id: string): string => chart.positions[chart.placeOf(id)]?.title ?? ''

function idsInView(view: ChartView): string[] {
  const shown = view.current?.shown
  if (!shown || detailAt(view.camera.zoom) === 'block') return []
  return Array.from(view.boxesInView(inViewMargin).subarray(0, mostItems), box =>
    idOf(shown.chart, shown.places[box] ?? -1),
  )
}

function amongSiblings({ chart }: ShownChart, place: number): { setSize: number; place: number } {
  const manager = chart.parent[place] ?? -1
  const siblings = manager < 0 ? chart.tops : reportsOf(chart, manager)
  return { setSize: siblings.length, place: siblings.indexOf(place) + 1 }
}
