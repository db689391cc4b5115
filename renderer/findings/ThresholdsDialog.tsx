import { RotateCcw } from 'lucide-react'
import { rules } from '../../shared/analysis/rules'
import { thresholdNames } from '../../shared/analysis/thresholdNames'
import { thresholdIds, thresholds, thresholdsInForce } from '../../shared/model/thresholds'
import type { ThresholdId } from '../../shared/model/thresholds'
import { perform } from '../state/edits'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { NumberField } from '../ui/Fields'
import { scaleOf, shownValue, valueText } from './thresholdValues'
import { thresholdStrings as strings } from './strings'
import './findings.css'

const change = (changes: Partial<Record<ThresholdId, number | null>>): void =>
  void perform({ edit: 'setThresholds', changes })

/** What the source of a threshold is called where it is our own. */
const sourceName = (source: string): string => (source === 'Remit' ? strings.own : source)

/** The numbers that rules compare with: default, source, and what is in force in this workbook. */
export function ThresholdsDialog() {
  const workbook = useWorkbook()
  const inForce = thresholdsInForce(workbook.thresholds)
  const changed = thresholdIds.filter(id => workbook.thresholds[id] !== undefined)
  return (
    <Dialog
      title={strings.title}
      width={920}
      onClose={closeDialog}
      actions={
        <>
          <span className="left">
            <Button
              isDisabled={changed.length === 0}
              onPress={() => change(Object.fromEntries(changed.map(id => [id, null])))}
            >
              <RotateCcw size={14} aria-hidden />
              {strings.resetAll}
            </Button>
          </span>
          <Button variant="primary" onPress={closeDialog}>
            {strings.done}
          </Button>
        </>
      }
    >
      <p className="thresholds-text">{strings.text}</p>
      <table className="thresholds">
        <thead>
          <tr>
            <th scope="col">{strings.name}</th>
            <th scope="col">{strings.source}</th>
            <th scope="col" className="number">
              {strings.default}
            </th>
            <th scope="col">{strings.value}</th>
          </tr>
        </thead>
        <tbody>
          {thresholdNames.map(({ id, name }) => {
            const { default: start, min, max, unit, source } = thresholds[id]
            const used = rules.filter(rule => rule.thresholds.includes(id)).map(rule => rule.title)
            const isChanged = workbook.thresholds[id] !== undefined
            return (
              <tr key={id} data-changed={isChanged}>
                <th scope="row">
                  {name}
                  <span className="thresholds-rules">{used.join(' · ')}</span>
                </th>
                <td className="muted">{sourceName(source)}</td>
                <td className="number">{valueText(id, start)}</td>
                <td>
                  <span className="thresholds-value">
                    <NumberField
                      label={strings.valueOf(name)}
                      labelHidden
                      value={shownValue(id, inForce[id])}
                      min={min * scaleOf(id)}
                      max={max * scaleOf(id)}
                      onCommit={value => {
                        if (value !== null) change({ [id]: value / scaleOf(id) })
                      }}
                    />
                    <span className="thresholds-unit">{unit === 'share' ? '%' : ''}</span>
                    <IconButton
                      label={strings.reset(name)}
                      icon={<RotateCcw size={14} />}
                      isDisabled={!isChanged}
                      onPress={() => change({ [id]: null })}
                    />
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Dialog>
  )
}
