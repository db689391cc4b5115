import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { MenuButton } from '../ui/MenuButton'
import { exportLibrary, removeSet, writing } from './actions'
import { renameSet } from './library'
import type { StoredSet } from './library'
import { RenameField } from './RenameField'
import { libraryStrings as strings } from './strings'

/** The name of a set and what can be done with all of it. */
export function SetHead({ set, taken }: { set: StoredSet; taken: readonly string[] }) {
  const [renaming, setRenaming] = useState(false)
  return (
    <div className="library-head">
      {renaming ? (
        <RenameField
          label={strings.nameOfSet}
          value={set.name}
          problem={name => (taken.includes(name) ? strings.nameTaken : null)}
          onDone={name => {
            setRenaming(false)
            if (name !== null) void writing(() => renameSet(set.id, name))
          }}
        />
      ) : (
        <h3 className="truncate" title={set.name}>
          {set.name}
        </h3>
      )}
      <MenuButton
        label={strings.setMenu(set.name)}
        iconOnly
        entries={[
          { id: 'rename', label: strings.rename, run: () => setRenaming(true) },
          { id: 'export', label: strings.exportSet, run: () => void exportLibrary(set.name, [set]) },
          {
            id: 'delete',
            label: strings.deleteSet,
            separated: true,
            destructive: true,
            run: () => void removeSet(set),
          },
        ]}
      >
        <MoreHorizontal size={16} aria-hidden />
      </MenuButton>
    </div>
  )
}
