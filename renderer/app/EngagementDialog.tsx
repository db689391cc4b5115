import type { Engagement } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { NumberField, TextField } from '../ui/Fields'
import { engagementStrings as strings } from './strings'

/** Who the client is and what the report's cover says. Each field is an edit of its own. */
export function EngagementDialog() {
  const { engagement } = useWorkbook()
  const change = (changes: Partial<Engagement>) => perform({ edit: 'editEngagement', changes })
  return (
    <Dialog
      title={strings.title}
      width={560}
      onClose={closeDialog}
      actions={
        <Button variant="primary" onPress={closeDialog}>
          {strings.done}
        </Button>
      }
    >
      <TextField
        label={strings.client}
        autoFocus
        value={engagement.client}
        onCommit={client => change({ client })}
      />
      <div className="field-row">
        <TextField
          label={strings.industry}
          value={engagement.industry}
          onCommit={industry => change({ industry })}
        />
        <NumberField
          label={strings.headcount}
          optional
          value={engagement.headcount}
          onCommit={headcount => change({ headcount })}
        />
        <NumberField
          label={strings.sites}
          optional
          value={engagement.sites}
          onCommit={sites => change({ sites })}
        />
      </div>
      <div className="field-row">
        <TextField
          label={strings.consultant}
          value={engagement.consultant}
          onCommit={consultant => change({ consultant })}
        />
        <TextField label={strings.firm} value={engagement.firm} onCommit={firm => change({ firm })} />
      </div>
      <div className="field-row">
        <TextField
          label={strings.date}
          type="date"
          value={engagement.date}
          onCommit={date => change({ date })}
        />
        <TextField
          label={strings.dataAsOf}
          type="date"
          value={engagement.dataAsOf}
          onCommit={dataAsOf => change({ dataAsOf })}
        />
        <TextField
          label={strings.currency}
          value={engagement.currency}
          onCommit={currency => change({ currency })}
        />
        <TextField
          label={strings.confidentiality}
          value={engagement.confidentiality}
          onCommit={confidentiality => change({ confidentiality })}
        />
      </div>
      <TextField
        label={strings.notes}
        multiline
        hint={strings.notesHint}
        value={engagement.notes}
        onCommit={notes => change({ notes })}
      />
    </Dialog>
  )
}
