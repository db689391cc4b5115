import { ArrowRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { alignedWith } from '../../shared/analysis/alignment'
import { analyse } from '../../shared/analysis/analyse'
import { scenarioDifference } from '../../shared/analysis/difference'
import { differenceWords } from '../../shared/analysis/differenceWords'
import type { DifferencePart } from '../../shared/analysis/differenceWords'
import type { Workbook } from '../../shared/model/schema'
import { asIs } from '../../shared/model/workbook'
import { closeDialog } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { chooseFileToCompare } from './choosing'
import { fileComparisonStrings as strings } from './strings'
import './fileComparison.css'

/** What differs between a scenario of another file and one of the workbook that is open, in words. */
export function FileComparisonDialog({ name, workbook: read }: { name: string; workbook: Workbook }) {
  const workbook = useWorkbook()
  const shown = useScenario()
  const file = useMemo(() => alignedWith(workbook, read), [workbook, read])
  const [here, setHere] = useState(shown.id)
  const [there, setThere] = useState(() => scenarioLike(file, shown.name))
  const { difference, parts } = useMemo(() => {
    const [before, after] = [analyse(file, there), analyse(workbook, here)]
    const found = scenarioDifference(before, after)
    return { difference: found, parts: differenceWords(found, before, after) }
  }, [file, there, workbook, here])
  const { solved, introduced, remaining } = difference.findings
  const { before, after } = difference.measures
  const scenarioChoices = (of: Workbook) => of.scenarios.map(({ id, name: label }) => ({ value: id, label }))
  return (
    <Dialog
      title={strings.title(name)}
      onClose={closeDialog}
      width={760}
      actions={
        <>
          <Button onPress={() => void chooseFileToCompare()}>{strings.another}</Button>
          <Button variant="primary" onPress={closeDialog}>
            {strings.close}
          </Button>
        </>
      }
    >
      <p className="muted">{strings.text}</p>
      <div className="file-comparison-sides">
        <Choice label={strings.inFile} value={there} options={scenarioChoices(file)} onChange={setThere} />
        <ArrowRight size={16} aria-hidden />
        <Choice label={strings.here} value={here} options={scenarioChoices(workbook)} onChange={setHere} />
      </div>
      <p role="status">
        {parts.length === 0
          ? strings.same
          : [
              strings.findings(solved.length, introduced.length, remaining.length),
              strings.clarity(before.clarity, after.clarity),
              strings.coverage(before.coverage, after.coverage),
            ].join(' ')}
      </p>
      {parts.length > 0 && (
        // A long list is scrolled, by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="file-comparison-parts selectable" tabIndex={0} role="group" aria-label={strings.text}>
          {parts.map(part => (
            <Part key={part.title} part={part} />
          ))}
        </div>
      )}
    </Dialog>
  )
}

/** More lines than anybody reads at once; the command line prints all. */
const mostLines = 200

function Part({ part: { title, lines } }: { part: DifferencePart }) {
  const more = lines.length - mostLines
  return (
    <section>
      <h3>{strings.part(title, lines.length)}</h3>
      <ul>
        {lines.slice(0, mostLines).map(line => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li className="muted">{strings.more(more)}</li>}
      </ul>
    </section>
  )
}

/** The scenario of the same name, otherwise as-is. */
const scenarioLike = (workbook: Workbook, name: string): string =>
  (workbook.scenarios.find(scenario => scenario.name === name) ?? asIs(workbook)).id
