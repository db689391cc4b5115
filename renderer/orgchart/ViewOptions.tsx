import { ChevronDown, SlidersHorizontal } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { colourings } from '../../shared/analysis/colourClasses'
import { useScenario, useWorkbook } from '../state/store'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { Segments } from '../ui/Segments'
import { boxFacts, changeLook, toggleFact, useChartLook } from './chartLook'
import { viewStrings as strings } from './viewStrings'

/** How the chart is drawn: arrangement, colours, comparison, what the boxes say. */
export function ViewOptions() {
  return (
    <DialogTrigger>
      <Button className="button" data-variant="quiet" aria-label={strings.view}>
        <SlidersHorizontal size={14} aria-hidden />
        <span className="chart-wide-only">{strings.view}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="chart-view-options" aria-label={strings.viewLong}>
          <Options />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const none = 'none'

function Options() {
  const { direction, stackLeaves, compact, wrap, colourBy, compareWith, shows, minimap } = useChartLook()
  const { scenarios } = useWorkbook()
  const { id: shown } = useScenario()
  const others = scenarios.filter(({ id }) => id !== shown)
  return (
    <>
      <section>
        <h3>{strings.arrangement}</h3>
        <Segments
          label={strings.arrangement}
          options={(['down', 'right'] as const).map(value => ({ value, label: strings.directions[value] }))}
          value={direction}
          onChange={value => changeLook({ direction: value })}
        />
        <Checkbox isSelected={stackLeaves} onChange={on => changeLook({ stackLeaves: on })}>
          {strings.stackLeaves}
        </Checkbox>
        <Checkbox isSelected={compact} onChange={on => changeLook({ compact: on })}>
          {strings.compact}
        </Checkbox>
        <Checkbox isSelected={wrap} onChange={on => changeLook({ wrap: on })}>
          {strings.wrap}
        </Checkbox>
      </section>
      <Choice
        label={strings.colourBy}
        value={colourBy ?? none}
        isDisabled={compareWith !== null}
        options={([none, ...colourings] as const).map(value => ({ value, label: strings.colours[value] }))}
        onChange={value => changeLook({ colourBy: value === none ? null : value })}
      />
      {others.length > 0 && (
        <Choice
          label={strings.compareWith}
          value={compareWith ?? none}
          options={[
            { value: none, label: strings.compareWithNone },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={value => changeLook({ compareWith: value === none ? null : value })}
        />
      )}
      <section>
        <h3>{strings.boxesShow}</h3>
        <div className="chart-view-facts">
          {boxFacts.map(fact => (
            <Checkbox key={fact} isSelected={shows.includes(fact)} onChange={on => toggleFact(fact, on)}>
              {strings.facts[fact]}
            </Checkbox>
          ))}
        </div>
      </section>
      <Checkbox isSelected={minimap} onChange={on => changeLook({ minimap: on })}>
        {strings.minimap}
      </Checkbox>
    </>
  )
}
