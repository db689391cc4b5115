import { Fragment } from 'react'
import { closeDialog } from '../state/navigation'
import { useApp } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { commandKeys, screenKeys } from './keyGroups'
import type { KeyLine, KeyPlace } from './keyGroups'
import { shownKeys } from './keys'
import { keysStrings as strings, screenNames } from './strings'
import './keys.css'

// Object.keys loses the literal keys that the table has.
const places = Object.keys(screenKeys) as KeyPlace[]

/** Every key: those of the screens, the present one first, and beside them those of commands. */
export function KeysDialog() {
  const screen = useApp(state => (state.open === null ? null : state.screen))
  const own = places.filter(place => place === screen)
  const others = places.filter(place => place !== screen)
  return (
    <Dialog
      title={strings.title}
      width={920}
      onClose={closeDialog}
      actions={
        <Button variant="primary" autoFocus onPress={closeDialog}>
          {controlStrings.done}
        </Button>
      }
    >
      {/* It scrolls, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="key-groups" tabIndex={0} role="group" aria-label={strings.title}>
        <div>
          {[...own, ...others].map(place => (
            <Keys key={place} title={screenNames[place]} lines={screenKeys[place]} />
          ))}
        </div>
        <div>
          <Keys title={strings.everywhere} lines={commandKeys} />
        </div>
      </div>
    </Dialog>
  )
}

function Keys({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(({ keys, does }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((each, place) => (
                <Fragment key={each}>
                  {place > 0 && ' '}
                  <kbd>{shownKeys(each)}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
