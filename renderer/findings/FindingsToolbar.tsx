import { SlidersHorizontal } from 'lucide-react'
import type { FindingState } from '../../shared/analysis/dispositions'
import type { FindingKind, Severity } from '../../shared/analysis/finding'
import { openDialog } from '../state/navigation'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { SearchField } from '../ui/Fields'
import { KindSign, SeveritySign } from '../ui/Signs'
import { kindNames, severityNames } from '../ui/strings'
import { setFindings, useFindingsSession } from './findingsSession'
import { groupings, kinds, severities, states } from './grouping'
import { findingsStrings as strings, groupingNames, stateNames } from './strings'

export function FindingsToolbar() {
  const { grouping, severity, kind, state, search } = useFindingsSession()
  return (
    <div className="toolbar findings-toolbar">
      <h1 className="toolbar-title">{strings.title}</h1>
      <div className="findings-tools">
        <Choice
          label={strings.groupBy}
          labelHidden
          value={grouping}
          options={groupings.map(value => ({ value, label: groupingNames[value] }))}
          onChange={value => setFindings({ grouping: value, folded: new Set() })}
        />
        <Choice<Severity | 'all'>
          label={strings.severityFilter}
          labelHidden
          value={severity ?? 'all'}
          options={[
            { value: 'all', label: strings.allSeverities },
            ...severities.map(value => ({
              value,
              label: severityNames[value],
              icon: (
                <span aria-hidden>
                  <SeveritySign severity={value} wordless />
                </span>
              ),
            })),
          ]}
          onChange={value => setFindings({ severity: value === 'all' ? null : value })}
        />
        <Choice<FindingKind | 'all'>
          label={strings.kindFilter}
          labelHidden
          value={kind ?? 'all'}
          options={[
            { value: 'all', label: strings.allKinds },
            ...kinds.map(value => ({ value, label: kindNames[value], icon: <KindSign kind={value} /> })),
          ]}
          onChange={value => setFindings({ kind: value === 'all' ? null : value })}
        />
        <Choice<FindingState | 'all'>
          label={strings.stateFilter}
          labelHidden
          value={state ?? 'all'}
          options={[
            { value: 'all', label: strings.allStates },
            ...states.map(value => ({ value, label: stateNames[value] })),
          ]}
          onChange={value => setFindings({ state: value === 'all' ? null : value })}
        />
        <SearchField
          label={strings.search}
          value={search}
          onChange={value => setFindings({ search: value })}
        />
        <Button aria-label={strings.thresholds} onPress={() => openDialog({ kind: 'thresholds' })}>
          <SlidersHorizontal size={14} aria-hidden />
          <span className="button-text">{strings.thresholds}</span>
        </Button>
      </div>
    </div>
  )
}
