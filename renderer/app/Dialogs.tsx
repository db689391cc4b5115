import { MoveResponsibilityDialog } from '../comparison/MoveResponsibilityDialog'
import { FileComparisonDialog } from '../fileComparison/FileComparisonDialog'
import { DisposeOfFindingsDialog } from '../findings/DisposeOfFindingsDialog'
import { ThresholdsDialog } from '../findings/ThresholdsDialog'
import { LibraryDialog } from '../library/LibraryDialog'
import { SaveToLibraryDialog } from '../library/SaveToLibraryDialog'
import { DeletePositionsDialog } from '../orgchart/DeletePositionsDialog'
import { HistoryDialog } from '../history/HistoryDialog'
import { MergeDialog } from '../merge/MergeDialog'
import { ImportChartDialog } from '../orgchart/ImportChartDialog'
import { RemovePasswordDialog } from '../password/RemovePasswordDialog'
import { SetPasswordDialog } from '../password/SetPasswordDialog'
import { PicturesDialog } from '../report/pictures/PicturesDialog'
import { CatalogueDialog } from '../responsibilities/CatalogueDialog'
import { DeleteResponsibilitiesDialog } from '../responsibilities/DeleteResponsibilitiesDialog'
import { MergeResponsibilitiesDialog } from '../responsibilities/MergeResponsibilitiesDialog'
import { PasteDialog } from '../responsibilities/PasteDialog'
import { SplitResponsibilityDialog } from '../responsibilities/SplitResponsibilityDialog'
import { AddScenarioDialog } from '../scenarios/AddScenarioDialog'
import { CarryDialog } from '../scenarios/CarryDialog'
import { DeleteScenarioDialog } from '../scenarios/DeleteScenarioDialog'
import { useApp } from '../state/store'
import { ChangedOnDiskDialog } from './ChangedOnDiskDialog'
import { CommandList } from './CommandList'
import { EngagementDialog } from './EngagementDialog'
import { KeysDialog } from './KeysDialog'
import { QuittingDialog } from './QuittingDialog'
import { RecoverDraftDialog } from './RecoverDraftDialog'
import { TypedTextDialog } from './TypedTextDialog'
import { UnsavedChangesDialog } from './UnsavedChangesDialog'

/** The one dialog that may be open. */
export function Dialogs() {
  const dialog = useApp(state => state.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'engagement':
      return <EngagementDialog />
    case 'unsavedChanges':
      return <UnsavedChangesDialog {...dialog} />
    case 'recoverDraft':
      return <RecoverDraftDialog {...dialog} />
    case 'history':
      return <HistoryDialog />
    case 'typedText':
      return <TypedTextDialog {...dialog} />
    case 'quitting':
      return <QuittingDialog />
    case 'keys':
      return <KeysDialog />
    case 'setPassword':
      return <SetPasswordDialog />
    case 'removePassword':
      return <RemovePasswordDialog />
    case 'changedOnDisk':
      return <ChangedOnDiskDialog />
    case 'merge':
      return <MergeDialog {...dialog} />
    case 'fileComparison':
      return <FileComparisonDialog {...dialog} />
    case 'importChart':
      return <ImportChartDialog {...dialog} />
    case 'deletePositions':
      return <DeletePositionsDialog {...dialog} />
    case 'deleteResponsibilities':
      return <DeleteResponsibilitiesDialog {...dialog} />
    case 'mergeResponsibilities':
      return <MergeResponsibilitiesDialog {...dialog} />
    case 'splitResponsibility':
      return <SplitResponsibilityDialog {...dialog} />
    case 'pasteResponsibilities':
      return <PasteDialog {...dialog} />
    case 'library':
      return <LibraryDialog />
    case 'saveToLibrary':
      return <SaveToLibraryDialog {...dialog} />
    case 'addFromCatalogue':
      return <CatalogueDialog />
    case 'addScenario':
      return <AddScenarioDialog {...dialog} />
    case 'deleteScenario':
      return <DeleteScenarioDialog {...dialog} />
    case 'carryFromAsIs':
      return <CarryDialog {...dialog} />
    case 'moveResponsibility':
      return <MoveResponsibilityDialog {...dialog} />
    case 'reportPictures':
      return <PicturesDialog />
    case 'disposeOfFindings':
      return <DisposeOfFindingsDialog {...dialog} />
    case 'thresholds':
      return <ThresholdsDialog />
    case 'commands':
      return <CommandList />
  }
}
