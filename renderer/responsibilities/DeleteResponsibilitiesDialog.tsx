import { positions as positionRecords, responsibilities as records } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { closeDialog, select } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { deleteStrings as strings } from './strings'

const titlesShown = 4

/** Asks before responsibilities go, and says what goes with them in each scenario. */
export function DeleteResponsibilitiesDialog({ responsibilities }: { responsibilities: readonly string[] }) {
  const workbook = useWorkbook()
  const chosen = new Set(responsibilities.filter(id => records.has(workbook.responsibilities, id)))
  const [first] = chosen
  const title = first === undefined ? '' : (records.find(workbook.responsibilities, first)?.title ?? '')
  const dependent = workbook.scenarios.flatMap(({ id, name, assignments, positions: chart }) => {
    const letters = assignments.filter(({ responsibility }) => chosen.has(responsibility))
    const holders = [...new Set(letters.map(({ position }) => position))]
    const titles = holders.flatMap(position => positionRecords.find(chart, position)?.title ?? [])
    const count = letters.reduce((sum, assignment) => sum + assignment.letters.length, 0)
    return letters.length === 0 ? [] : [{ id, name, count, titles }]
  })
  const many = chosen.size > 1
  const remove = () => {
    closeDialog()
    if (perform({ edit: 'removeResponsibilities', responsibilities: [...chosen] })) select({})
  }
  return (
    <Dialog
      title={strings.title(chosen.size, title)}
      alert
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="danger" autoFocus onPress={remove}>
            {strings.delete(chosen.size)}
          </Button>
        </>
      }
    >
      {dependent.length === 0 ? (
        <p>{many ? strings.nothingMany : strings.nothing}</p>
      ) : (
        <>
          <p>{many ? strings.dependMany : strings.depends}</p>
          <ul className="responsibilities-dependent">
            {dependent.map(({ id, name, count, titles }) => (
              <li key={id}>
                <span className="truncate">{name}</span>
                <span className="muted">{strings.letters(count, titles.length)}</span>
                <span className="responsibilities-dependent-titles" title={titles.join('\n')}>
                  {strings.titles(titles.slice(0, titlesShown), titles.length)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="muted">{strings.undo}</p>
    </Dialog>
  )
}
