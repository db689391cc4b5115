import { ChevronDown, ListFilter, X } from 'lucide-react'
import { useMemo } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { nameOfPosition } from '../../shared/analysis/names'
import { criticalitySchema, focusSchema } from '../../shared/model/schema'
import type { Scenario } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import { useScenario, useWorkbook } from '../state/store'
import { Choice } from '../ui/Choice'
import type { Option } from '../ui/Choice'
import { PositionPicker } from '../ui/PositionPicker'
import { RoleSign } from '../ui/Signs'
import { criticalityNames, focusNames, kindNames } from '../ui/strings'
import { findingFilters, filtersInForce, nobody } from './filters'
import type { Filters } from './filters'
import { areaRows } from './rows'
import { filterBy, showAll, useResponsibilitiesSession } from './session'
import { filterStrings as strings, responsibilityStrings } from './strings'

/** The value of a choice that asks nothing. */
const any = 'any value'
const areaPrefix = 'area '

const nameOfArea = (area: string): string => area || responsibilityStrings.noArea
const nameOfFinding = (finding: NonNullable<Filters['finding']>): string =>
  finding === 'any' || finding === 'none' ? strings.findings[finding] : kindNames[finding]
const nameOfHolder = (scenario: Scenario, holder: string): string => {
  const seat = positions.find(scenario.positions, holder)
  return seat ? nameOfPosition(seat) : strings.nobody
}

/** Opens all filters of the list; says how many are in force. */
export function FilterButton() {
  const { filters } = useResponsibilitiesSession()
  const { responsibilities } = useWorkbook()
  const scenario = useScenario()
  const areas = useMemo(
    () => areaRows(responsibilities, new Set()).flatMap(row => (row.kind === 'area' ? [row.area] : [])),
    [responsibilities],
  )
  const inForce = filtersInForce(filters).length
  return (
    <DialogTrigger>
      <Button className="button" data-on={inForce > 0 || undefined}>
        <ListFilter size={16} aria-hidden />
        {inForce === 0 ? strings.button : strings.buttonCounted(inForce)}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover responsibilities-filters" placement="bottom start">
        <Dialog className="responsibilities-filters-dialog" aria-label={strings.title}>
          <Choice
            label={strings.area}
            value={filters.area === null ? any : `${areaPrefix}${filters.area}`}
            options={[
              { value: any, label: strings.anyArea },
              ...areas.map(area => ({ value: `${areaPrefix}${area}`, label: nameOfArea(area) })),
            ]}
            onChange={value => filterBy({ area: value === any ? null : value.slice(areaPrefix.length) })}
          />
          <Choice
            label={strings.focus}
            value={filters.focus ?? any}
            options={[
              { value: any, label: strings.anyFocus },
              ...focusSchema.options.map(value => ({ value, label: focusNames[value] })),
            ]}
            onChange={value => filterBy({ focus: focusSchema.options.find(each => each === value) ?? null })}
          />
          <Choice
            label={strings.criticality}
            value={filters.criticality ?? any}
            options={[
              { value: any, label: strings.anyCriticality },
              ...criticalitySchema.options.map(value => ({ value, label: criticalityNames[value] })),
            ]}
            onChange={value =>
              filterBy({ criticality: criticalitySchema.options.find(each => each === value) ?? null })
            }
          />
          <Choice
            label={strings.finding}
            value={filters.finding ?? any}
            options={[
              { value: any, label: strings.anyFinding },
              ...findingFilters.map(value => ({ value, label: nameOfFinding(value) })),
            ]}
            onChange={value => filterBy({ finding: findingFilters.find(each => each === value) ?? null })}
          />
          <HolderFilter scenario={scenario} holder={filters.holder} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Anyone, nobody, the seats of the roles, or a position that is looked for by its words. */
function HolderFilter({ scenario, holder }: { scenario: Scenario; holder: string | null }) {
  const seats = scenario.positions.filter(({ role, id }) => role !== 'other' || id === holder)
  const options: readonly Option<string>[] = [
    { value: any, label: strings.anyHolder },
    { value: nobody, label: strings.nobody },
    ...seats.map(seat => ({
      value: seat.id,
      label: nameOfPosition(seat),
      icon: <RoleSign role={seat.role} />,
    })),
  ]
  return (
    <>
      <Choice
        label={strings.holder}
        value={options.some(({ value }) => value === holder) ? holder : any}
        options={options}
        onChange={value => filterBy({ holder: value === any ? null : value })}
      />
      <PositionPicker
        label={strings.otherHolder}
        labelHidden
        placeholder={strings.otherHolder}
        positions={scenario.positions}
        onChoose={position => filterBy({ holder: position })}
      />
    </>
  )
}

/** The filters in force, each to be taken away by itself. */
export function FilterChips() {
  const { filters } = useResponsibilitiesSession()
  const scenario = useScenario()
  const inForce = filtersInForce(filters)
  if (inForce.length === 0) return null
  const { area, focus, criticality, holder, finding } = filters
  const values: Record<keyof Filters, string> = {
    area: area === null ? '' : nameOfArea(area),
    focus: focus === null ? '' : focusNames[focus],
    criticality: criticality === null ? '' : criticalityNames[criticality],
    holder: holder === null ? '' : nameOfHolder(scenario, holder),
    finding: finding === null ? '' : nameOfFinding(finding),
  }
  return (
    <ul className="filter-chips" aria-label={strings.chips}>
      {inForce.map(name => (
        <li key={name}>
          <button
            type="button"
            className="filter-chip"
            aria-label={`${strings.chip(strings[name], values[name])}. ${strings.removeChip(strings[name])}`}
            onClick={() => filterBy({ [name]: null })}
          >
            <span className="truncate">{strings.chip(strings[name], values[name])}</span>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="filter-chip filter-chip-all" onClick={showAll}>
          {strings.showAll}
        </button>
      </li>
    </ul>
  )
}
