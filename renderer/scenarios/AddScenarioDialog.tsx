import { useId, useMemo, useState } from 'react'
import { analyse } from '../../shared/analysis/analyse'
import { newId } from '../../shared/model/ids'
import type { Position, Workbook } from '../../shared/model/schema'
import { newPosition, scenarios as scenarioRecords } from '../../shared/model/workbook'
import { seatsOf } from '../../shared/scenarios/proposals'
import type {
  SeatChoice,
  SeatRole,
  TemplateChoices,
  TemplateStructure,
} from '../../shared/scenarios/proposals'
import { newSeat, seatDefaults } from '../../shared/scenarios/seatDefaults'
import { planTemplate, templateEdits } from '../../shared/scenarios/template'
import { longest } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { closeDialog, showScenario } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { controlStrings } from '../ui/strings'
import { SeatChoiceFields } from './SeatChoiceFields'
import { TemplatePreview } from './TemplatePreview'
import { scenarioStrings as strings, structureMarkNames, templateStrings } from './strings'

type Start = 'copy' | TemplateStructure

const starts: readonly { readonly value: Start; readonly label: string }[] = [
  { value: 'copy', label: templateStrings.copy },
  { value: 'head-of-operations-only', label: structureMarkNames['head-of-operations-only'] },
  { value: 'coo-only', label: structureMarkNames['coo-only'] },
  { value: 'both', label: structureMarkNames.both },
]

interface AddScenarioProps {
  /** The template to start with; a copy without one. */
  structure?: TemplateStructure
  /** The scenario to start from; the one that is shown without one. */
  copyOf?: string
}

/**
 * A new option: a copy, or a template that places the seats and spreads the duties. Either way it keeps the same seats
 * by the same ids, so that the two can be compared.
 */
export function AddScenarioDialog({ structure: wanted, copyOf }: AddScenarioProps) {
  const workbook = useWorkbook()
  const { scenarios } = workbook
  const shown = useScenario()
  const [from, setFrom] = useState(copyOf ?? shown.id)
  const [start, setStart] = useState<Start>(wanted ?? 'copy')
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Partial<Record<SeatRole, SeatChoice>>>({})
  const [surplus, setSurplus] = useState<TemplateChoices['surplus']>('give-up')
  const [previewed, setPreviewed] = useState(false)
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set())
  const [id] = useState(() => newId('scenario'))
  const nameId = useId()

  const name = typed ?? suggestedName(workbook, start)
  const isTaken = scenarios.some(scenario => scenario.name === name.trim())
  const problem = name.trim() === '' ? strings.nameBlank : isTaken ? strings.nameTaken : null

  const structure = start === 'copy' ? null : start
  const choices = useMemo((): TemplateChoices | null => {
    if (structure === null) return null
    const { index } = analyse(workbook, from)
    const seats = { ...seatDefaults(workbook, index, structure), ...chosen }
    return { from, id, name: name.trim(), structure, surplus, seats }
  }, [workbook, from, id, name, structure, surplus, chosen])
  const chartDeclined = useMemo(
    () => new Set([...declined].filter(each => !each.startsWith('duty:'))),
    [declined],
  )
  const plan = useMemo(
    () => (previewed && choices ? planTemplate(workbook, choices, chartDeclined) : null),
    [previewed, choices, workbook, chartDeclined],
  )
  const isPlaced = choices === null || seatsArePlaced(choices)

  const change = (to: Start, source: string) => {
    setStart(to)
    setFrom(source)
    setChosen({})
    setDeclined(new Set())
  }
  const create = () => {
    if (problem !== null) return
    const edit =
      plan === null
        ? ({ edit: 'copyScenario', from, id, name: name.trim(), structure: null } as const)
        : ({
            edit: 'several',
            label: templateStrings.undo(name.trim()),
            edits: templateEdits(plan, declined),
          } as const)
    if (!perform(edit)) return
    closeDialog()
    showScenario(id)
  }
  const next = () => {
    if (problem !== null || !isPlaced) return
    if (choices === null || previewed) create()
    else setPreviewed(true)
  }
  const changes =
    plan === null ? 0 : [...plan.chart, ...plan.duties].filter(each => !declined.has(each.id)).length
  return (
    <Dialog
      title={plan === null ? strings.addTitle : templateStrings.previewTitle(name.trim())}
      width={previewed ? 720 : 560}
      onClose={closeDialog}
      actions={
        <>
          {previewed && (
            <div className="left">
              <Button onPress={() => setPreviewed(false)}>{templateStrings.back}</Button>
            </div>
          )}
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={problem !== null || !isPlaced || (plan !== null && plan.problem !== null)}
            onPress={next}
          >
            {choices === null
              ? strings.create
              : previewed
                ? templateStrings.apply(changes)
                : templateStrings.toPreview}
          </Button>
        </>
      }
    >
      {plan !== null ? (
        <TemplatePreview plan={plan} declined={declined} onDecline={setDeclined} />
      ) : (
        <>
          <div className="field">
            <span className="field-label" aria-hidden>
              {templateStrings.start}
            </span>
            <Segments
              label={templateStrings.start}
              value={start}
              options={starts}
              onChange={to => change(to, from)}
            />
            <p className="field-hint">
              {choices === null ? templateStrings.copyHint : templateStrings.templateHint}
            </p>
          </div>
          <Choice
            label={strings.from}
            value={from}
            options={scenarios.map(({ id: value, name: label }) => ({ value, label }))}
            onChange={source => change(start, source)}
          />
          <div className="field">
            <label className="field-label" htmlFor={nameId}>
              {strings.name}
            </label>
            <input
              id={nameId}
              className="input"
              value={name}
              autoFocus
              maxLength={longest.line}
              aria-invalid={problem !== null}
              aria-describedby={`${nameId}-problem`}
              onChange={event => setTyped(event.target.value)}
              onKeyDown={event => {
                if (event.key === 'Enter') next()
              }}
            />
            <p id={`${nameId}-problem`} className="field-error" aria-live="polite">
              {problem}
            </p>
          </div>
          {choices !== null && (
            <Seats
              workbook={workbook}
              choices={choices}
              onSeat={(role, seat) => setChosen({ ...chosen, [role]: seat })}
              onSurplus={setSurplus}
            />
          )}
        </>
      )}
    </Dialog>
  )
}

interface SeatsProps {
  workbook: Workbook
  choices: TemplateChoices
  onSeat: (role: SeatRole, seat: SeatChoice) => void
  onSurplus: (surplus: TemplateChoices['surplus']) => void
}

function Seats({ workbook, choices, onSeat, onSurplus }: SeatsProps) {
  const { structure, seats, from } = choices
  const { index } = analyse(workbook, from)
  const chart = scenarioRecords.find(workbook.scenarios, from)?.positions ?? []
  const newSeats = Object.entries(seats).flatMap(([role, seat]): Position[] =>
    seat.kind === 'new' && seat.title.trim() !== ''
      ? // The keys of seats are roles.
        [newPosition({ id: seat.id, title: seat.title, role: role as SeatRole })]
      : [],
  )
  const kept = new Set(Object.values(seats).map(seat => (seat.kind === 'new' ? seat.id : seat.position)))
  const left = chart.filter(
    ({ id, role }) => (role === 'coo' || role === 'head-of-operations') && !kept.has(id),
  )
  return (
    <>
      {seatsOf[structure].map(role => {
        const seat = seats[role]
        return (
          seat && (
            <SeatChoiceFields
              key={role}
              role={role}
              seat={seat}
              chart={chart}
              newSeats={newSeats}
              made={newSeat(workbook, index, role)}
              onChange={changed => onSeat(role, changed)}
            />
          )
        )
      })}
      {left.length > 0 && (
        <Choice
          label={templateStrings.surplus(left.map(({ title }) => title).join(', '))}
          value={choices.surplus}
          options={[
            { value: 'give-up', label: templateStrings.giveUp },
            { value: 'keep', label: templateStrings.keep },
          ]}
          onChange={onSurplus}
        />
      )}
    </>
  )
}

const seatsArePlaced = ({ seats }: TemplateChoices): boolean =>
  Object.values(seats).every(seat => (seat.kind === 'new' ? seat.title.trim() !== '' : seat.position !== ''))

/** The structure's name, or "Option 3", with a number where another scenario has it. */
function suggestedName({ scenarios }: Workbook, start: Start): string {
  const isFree = (name: string): boolean => scenarios.every(scenario => scenario.name !== name)
  const base = start === 'copy' ? strings.suggestedName(scenarios.length) : structureMarkNames[start]
  if (isFree(base)) return base
  for (let number = 2; ; number++) {
    const name = start === 'copy' ? strings.suggestedName(scenarios.length + number - 1) : `${base} ${number}`
    if (isFree(name)) return name
  }
}
