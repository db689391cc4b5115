import { User } from 'lucide-react'
import type { Position } from '../../shared/model/schema'
import { pictures } from '../../shared/model/workbook'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { choosePhoto, initials, pictureUrl, removePhoto } from './photos'
import { photoStrings as strings } from './photoStrings'

/** The holder's photo, or initials where there is none, and what can be done about it. */
export function PositionPhoto({ position }: { position: Position }) {
  const workbook = useWorkbook()
  const picture = position.photo === null ? undefined : pictures.find(workbook.pictures, position.photo)
  const name = position.holder.trim() === '' ? position.title : position.holder
  return (
    <div className="panel-section position-photo" role="group" aria-label={strings.photo}>
      {picture ? (
        <img className="position-portrait" src={pictureUrl(picture)} alt={strings.photoOf(name)} />
      ) : (
        <span className="position-portrait" data-empty aria-hidden>
          {position.holder.trim() === '' ? <User size={20} /> : initials(position.holder)}
        </span>
      )}
      <span className="position-photo-actions">
        <Button onPress={() => void choosePhoto(position.id)}>
          {picture ? strings.change : strings.choose}
        </Button>
        {picture && (
          <Button variant="quiet" onPress={() => removePhoto(position.id)}>
            {strings.remove}
          </Button>
        )}
      </span>
    </div>
  )
}
