import { ImageDown } from 'lucide-react'
import { useSelection } from '../state/store'
import { MenuButton } from '../ui/MenuButton'
import type { MenuEntry } from '../ui/MenuButton'
import { exportPicture } from './exportPicture'
import type { Part } from './exportPicture'
import { pictureStrings as strings } from './pictureStrings'

const parts: readonly Part[] = ['all', 'branch', 'view']

/** The chart as a picture: three parts of it, three ways out. */
export function PictureMenu() {
  const { positions } = useSelection()
  const entries = parts.flatMap((part, at): MenuEntry[] => {
    const isDisabled = part === 'branch' && positions.length !== 1
    const name = strings.parts[part]
    const entry = (way: 'copy' | 'svg' | 'png'): MenuEntry => ({
      id: `${part} ${way}`,
      label: strings[way](name),
      isDisabled,
      separated: way === 'copy' && at > 0,
      run: () => void exportPicture(part, way),
    })
    return [entry('copy'), entry('svg'), entry('png')]
  })
  return (
    <MenuButton label={strings.pictureLong} iconOnly entries={entries}>
      <ImageDown size={16} aria-hidden />
    </MenuButton>
  )
}
