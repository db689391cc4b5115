import { Dialog, Popover, ToggleButton } from 'react-aria-components'
import type { Assignment, Letters } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { select } from '../state/navigation'
import { NumberField, TextField } from '../ui/Fields'
import { LetterSigns, SeveritySign } from '../ui/Signs'
import type { CellContent, Pair } from './cells'
import { hasLetter, letterKeys, pressLetter } from './letters'
import type { LetterKey } from './letters'
import { letterMeanings, matrixStrings as strings } from './strings'

/** In a window of fewer CSS pixels there may be no room on either side of a cell. */
const narrow = 700

interface CellPopoverProps {
  /** The cell on the screen that it stands beside. */
  anchor: Element
  scenario: string
  pair: Pair
  cell: CellContent
  onClose: () => void
  /** Told what stands in the cell after a change. */
  onChange: (letters: Letters | null) => void
}

/** Letters, scope and effort of one cell, and what is found wrong with it. Each change is made at once. */
export function CellPopover({ anchor, scenario, pair, cell, onClose, onChange }: CellPopoverProps) {
  const { duty } = pair.held
  const { position } = pair
  const { letters, finding } = cell
  const press = (key: LetterKey) => {
    const next = pressLetter([letters], key)[0] ?? null
    const cells = [{ position: position.id, responsibility: duty.id, letters: next }]
    if (perform({ edit: 'setLetters', scenario, cells })) onChange(next)
  }
  const change = (changes: Partial<Pick<Assignment, 'scope' | 'effort'>>) =>
    perform({ edit: 'editAssignment', scenario, position: position.id, responsibility: duty.id, changes })
  return (
    <Popover
      className="popover matrix-popover"
      triggerRef={{ current: anchor }}
      placement={window.innerWidth < narrow ? 'bottom' : 'right'}
      isOpen
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Dialog className="matrix-popover-dialog" aria-label={strings.popover(duty.title, position.title)}>
        <div className="matrix-popover-title">
          <strong>{duty.title}</strong>
          <span className="muted">{position.title}</span>
        </div>
        <div role="group" aria-label={strings.letterToggles} className="matrix-popover-letters">
          {letterKeys.map((key, place) => (
            <ToggleButton
              key={key}
              className="button toggle-button"
              autoFocus={place === 0}
              isSelected={hasLetter(letters, key)}
              onChange={() => press(key)}
            >
              <span aria-hidden>
                <LetterSigns letters={key} />
              </span>
              <span>{letterMeanings[key]}</span>
            </ToggleButton>
          ))}
        </div>
        {hasLetter(letters, 'R') ? (
          <div className="matrix-popover-part">
            <TextField
              label={strings.scopeField}
              hint={strings.scopeHint}
              value={cell.scope}
              onCommit={scope => change({ scope: scope.trim() })}
            />
            <NumberField
              label={strings.effortField}
              optional
              max={10_000}
              value={cell.effort}
              onCommit={effort => change({ effort })}
            />
          </div>
        ) : (
          <p className="muted">{strings.needsR}</p>
        )}
        {finding && (
          <button
            type="button"
            className="matrix-caption-finding"
            onClick={() => {
              onClose()
              select({ finding: finding.id })
            }}
          >
            <SeveritySign severity={finding.severity} wordless />
            <span>{finding.sentence}</span>
          </button>
        )}
      </Dialog>
    </Popover>
  )
}
