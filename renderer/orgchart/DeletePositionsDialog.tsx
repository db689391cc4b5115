import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { chartOf, spanOf } from '../../shared/analysis/chart'
import type { Chart } from '../../shared/analysis/chart'
import { positions as positionRecords } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { closeDialog } from '../state/navigation'
import { announce } from '../state/spoken'
import { useScenario } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { choose } from './choosing'
import { idOf } from './shownChart'
import { deleteStrings as strings } from './strings'
import './panel.css'

type Fate = 'move-up' | 'delete-branch' | 'vacate'

/** Asks what becomes of the reports before positions go. */
export function DeletePositionsDialog({ positions: ids }: { positions: readonly string[] }) {
  const scenario = useScenario()
  const [fate, setFate] = useState<Fate>('move-up')
  const chart = chartOf(scenario.positions)
  const chosen = ids.map(id => chart.placeOf(id)).filter(place => place >= 0)
  const going = new Set(chosen)
  const branch = withBranches(chart, going)
  const first = scenario.positions[chosen[0] ?? -1]
  if (!first) return null

  const staying = chosen.flatMap(place => reportsThatStay(chart, place, going))
  const manager = first.parent === null ? undefined : positionRecords.find(scenario.positions, first.parent)
  const lost = (places: ReadonlySet<number>): number =>
    scenario.assignments.filter(({ position }) => places.has(chart.placeOf(position))).length
  const count = fate === 'delete-branch' ? branch.size : chosen.length
  const chosenIds = chosen.map(place => idOf(chart, place))
  const hasBranch = branch.size > chosen.length

  const confirm = () => {
    closeDialog()
    if (fate === 'vacate') {
      const changes = { occupancy: 'vacant', holder: '' } as const
      const edit = { edit: 'editPositions', scenario: scenario.id, positions: chosenIds, changes } as const
      const label = strings.vacateLabel(chosen.length, first.title)
      if (perform({ edit: 'several', label, edits: [edit] }))
        announce(strings.vacated(chosen.length, first.title))
      return
    }
    const next = nearestThatStays(chart, chosen[0] ?? -1, fate === 'delete-branch' ? branch : going)
    if (perform({ edit: 'removePositions', scenario: scenario.id, positions: chosenIds, reports: fate })) {
      choose(next < 0 ? [] : [idOf(chart, next)])
      announce(strings.deleted(count, first.title))
    }
  }
  return (
    <Dialog
      title={strings.title(chosen.length, first.title)}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant={fate === 'vacate' ? 'primary' : 'danger'} onPress={confirm} autoFocus>
            {fate === 'vacate' ? strings.confirmVacate(chosen.length) : strings.confirmDelete(count)}
          </Button>
        </>
      }
    >
      <RadioGroup
        className="delete-choice"
        value={fate}
        onChange={value => {
          const known = (['move-up', 'delete-branch', 'vacate'] as const).find(one => one === value)
          if (known) setFate(known)
        }}
      >
        <Label className="field-label">{hasBranch ? strings.whatHappens : strings.whatHappensAlone}</Label>
        <Radio value="move-up" className="delete-option">
          <span>{strings.moveUp(staying.length)}</span>
          {staying.length > 0 && (
            <span className="muted">
              {chosen.length === 1
                ? strings.moveUpNote(manager?.title ?? null, staying.length)
                : strings.moveUpManyNote}
            </span>
          )}
        </Radio>
        {hasBranch && (
          <Radio value="delete-branch" className="delete-option">
            <span>{strings.branch}</span>
            <span className="muted">{strings.branchNote(branch.size)}</span>
          </Radio>
        )}
        <Radio value="vacate" className="delete-option">
          <span>{strings.vacate(chosen.length)}</span>
          <span className="muted">{strings.vacateNote}</span>
        </Radio>
      </RadioGroup>
      <p className="muted">
        {fate === 'vacate'
          ? strings.assignments(0)
          : strings.assignments(lost(fate === 'move-up' ? going : branch))}{' '}
        {strings.scenarioOnly(scenario.name)}
      </p>
    </Dialog>
  )
}

/** The places and all below them, by the order in which a walk from the top enters them. */
function withBranches(chart: Chart, places: ReadonlySet<number>): ReadonlySet<number> {
  const changes = new Int32Array(chart.positions.length + 1)
  for (const place of places) {
    const from = chart.entered[place] ?? 0
    const to = (chart.last[place] ?? 0) + 1
    changes[from] = (changes[from] ?? 0) + 1
    changes[to] = (changes[to] ?? 0) - 1
  }
  for (let at = 1; at < changes.length; at++) changes[at] = (changes[at] ?? 0) + (changes[at - 1] ?? 0)
  const all = new Set<number>()
  for (const [place, at] of chart.entered.entries()) if ((changes[at] ?? 0) > 0) all.add(place)
  return all
}

function reportsThatStay(chart: Chart, place: number, going: ReadonlySet<number>): number[] {
  if (spanOf(chart, place) === 0) return []
  const from = chart.reportStart[place] ?? 0
  const to = chart.reportStart[place + 1] ?? 0
  return Array.from(chart.reports.subarray(from, to)).filter(report => !going.has(report))
}

function nearestThatStays(chart: Chart, from: number, going: ReadonlySet<number>): number {
  let place = from
  while (place >= 0 && going.has(place)) place = chart.parent[place] ?? -1
  return place
}
