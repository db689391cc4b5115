import { ChevronDown, CornerDownRight, Ellipsis, Layers, Maximize, Minus, Plus } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { chartOf } from '../../shared/analysis/chart'
import { positions as positionRecords } from '../../shared/model/workbook'
import { useScenario, useSelection } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { Hint } from '../ui/Hint'
import { MenuButton } from '../ui/MenuButton'
import type { MenuEntry } from '../ui/MenuButton'
import { addReport, addSibling, expandAll, showLayers } from './actions'
import { boxMenu } from './boxMenu'
import { toggleSpans, useChartSession } from './chartSession'
import type { ChartView } from './ChartView'
import { PictureMenu } from './PictureMenu'
import { chartStrings as strings } from './strings'
import { ViewOptions } from './ViewOptions'

const zoomStep = 1.25
/** Charts are rarely deeper; those that are can be expanded by hand or altogether. */
const mostLayersListed = 9

export function ChartToolbar({ view, search }: { view: ChartView; search: ReactNode }) {
  const scenario = useScenario()
  const { positions: selected } = useSelection()
  // What was chosen in another scenario may not be in this one.
  const chosen = selected.filter(id => positionRecords.has(scenario.positions, id))
  const one = chosen.length === 1
  return (
    <div className="toolbar chart-toolbar">
      <Hint text={`${strings.addReportLong} (Insert)`}>
        <Button onPress={addReport} aria-label={strings.addReport}>
          <Plus size={14} aria-hidden />
          <span className="chart-widest-only">{strings.addReport}</span>
        </Button>
      </Hint>
      <Hint text={`${strings.addSiblingLong} (Shift+Insert)`}>
        <Button onPress={addSibling} isDisabled={!one} aria-label={strings.addSibling}>
          <CornerDownRight size={14} aria-hidden />
          <span className="chart-widest-only">{strings.addSibling}</span>
        </Button>
      </Hint>
      <MenuButton
        label={strings.more}
        iconOnly
        isDisabled={chosen.length === 0}
        entries={() => boxMenu(chosen, id => view.centreOn(id))}
      >
        <Ellipsis size={16} aria-hidden />
      </MenuButton>
      <LayersMenu />
      <ViewOptions />
      <PictureMenu />
      <div className="space" />
      {search}
      <div className="chart-zoom" role="group" aria-label={strings.zoomMenu}>
        <IconButton
          label={strings.zoomOut}
          keys="−"
          icon={<Minus size={16} />}
          onPress={() => view.zoomBy(1 / zoomStep)}
        />
        <ZoomMenu view={view} chosen={chosen} />
        <IconButton
          label={strings.zoomIn}
          keys="+"
          icon={<Plus size={16} />}
          onPress={() => view.zoomBy(zoomStep)}
        />
        <IconButton
          label={strings.fitAll}
          keys="Ctrl+0"
          icon={<Maximize size={15} />}
          onPress={() => view.fitAll()}
        />
      </div>
    </div>
  )
}

function ZoomMenu({ view, chosen }: { view: ChartView; chosen: readonly string[] }) {
  return (
    <MenuButton
      label={strings.zoomMenu}
      labelledByContent
      entries={[
        { id: 'fit', label: strings.fitAll, keys: 'Ctrl+0', run: () => view.fitAll() },
        {
          id: 'chosen',
          label: strings.fitSelection,
          isDisabled: chosen.length === 0,
          run: () => view.fitPositions(chosen),
        },
        { id: 'full', label: strings.fullSize, run: () => view.zoomTo(1) },
      ]}
    >
      <span className="visually-hidden">{strings.zoomMenu}: </span>
      <ZoomFigure view={view} />
    </MenuButton>
  )
}

/** Apart from its button, because it changes while one zooms. */
function ZoomFigure({ view }: { view: ChartView }) {
  const zoom = useSyncExternalStore(view.onMove, () => strings.zoom(view.camera.zoom))
  return <span className="chart-zoom-figure">{zoom}</span>
}

function LayersMenu() {
  const { positions } = useScenario()
  const chart = chartOf(positions)
  const spans = useChartSession(session => session.spans)
  const listed = Math.min(chart.layers - 1, mostLayersListed)
  const entries: MenuEntry[] = [
    {
      id: 'all',
      label: strings.allLayers,
      keys: 'Ctrl+Shift+E',
      run: expandAll,
    },
    ...Array.from({ length: listed }, (_, at) => ({
      id: String(at + 1),
      label: at === 0 ? strings.topOnly : strings.layersTo(at + 1),
      separated: at === 0,
      run: () => showLayers(at + 1),
    })),
    {
      id: 'spans',
      label: strings.spans(spans),
      keys: 'Ctrl+Shift+L',
      separated: true,
      run: toggleSpans,
    },
  ]
  return (
    <MenuButton label={strings.layers} entries={entries}>
      <Layers size={14} aria-hidden />
      <span className="chart-wide-only">{strings.layers}</span>
      <ChevronDown size={14} aria-hidden />
    </MenuButton>
  )
}
