import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import type { LibraryDuty } from '../../shared/exchange/libraryFile'
import { IconButton } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { focusNames } from '../ui/strings'
import { writing } from './actions'
import { changeDuty } from './library'
import { RenameField } from './RenameField'
import { libraryStrings as strings } from './strings'

interface LibraryDutyRowProps {
  set: string
  duty: LibraryDuty
  isThere: boolean
  isChosen: boolean
  onChange: (take: boolean) => void
}

/** One responsibility of a set: to choose, to rename, to take out. */
export function LibraryDutyRow({ set, duty, isThere, isChosen, onChange }: LibraryDutyRowProps) {
  const [renaming, setRenaming] = useState(false)
  const change = (title: string | null) => void writing(() => changeDuty(set, duty, title))
  if (renaming) {
    return (
      <li className="shelf-item">
        <RenameField
          label={strings.titleOf(duty.title)}
          value={duty.title}
          onDone={title => {
            setRenaming(false)
            if (title !== null) change(title)
          }}
        />
      </li>
    )
  }
  return (
    <li className="shelf-item" data-there={isThere}>
      <Checkbox isSelected={isThere || isChosen} isDisabled={isThere} onChange={onChange}>
        <span className="shelf-item-text">
          <span className="shelf-item-title">
            {duty.title}
            {isThere && <span className="shelf-there">{strings.already}</span>}
          </span>
          <span className="muted">{[duty.area, focusNames[duty.focus]].filter(Boolean).join(' · ')}</span>
        </span>
      </Checkbox>
      <IconButton
        label={strings.renameDuty(duty.title)}
        icon={<Pencil size={14} />}
        onPress={() => setRenaming(true)}
      />
      <IconButton
        label={strings.deleteDuty(duty.title)}
        icon={<X size={14} />}
        onPress={() => change(null)}
      />
    </li>
  )
}
