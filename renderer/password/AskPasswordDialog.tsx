import { useEffect, useRef, useState } from 'react'
import type { PasswordAsked } from '../../shared/host'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { answer } from './asking'
import { PasswordField } from './PasswordField'
import { passwordStrings } from './strings'
import './password.css'

const strings = passwordStrings.ask

/** Asks for the password of a file until one fits or the question is cancelled. A wrong one leaves it open. */
export function AskPasswordDialog({ asked }: { asked: PasswordAsked }) {
  const [typed, setTyped] = useState('')
  const [empty, setEmpty] = useState(false)
  /** The question that was answered; the next one comes as another. */
  const [answered, setAnswered] = useState<PasswordAsked | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const checking = answered === asked
  useEffect(() => {
    if (!asked.wrong) return
    input.current?.focus()
    input.current?.select()
  }, [asked])
  const submit = () => {
    if (checking) return
    setEmpty(typed === '')
    if (typed === '') return
    setAnswered(asked)
    answer(typed)
  }
  const problem = empty ? passwordStrings.empty : asked.wrong && !checking ? passwordStrings.wrong : null
  return (
    <Dialog
      title={strings.title(asked.file)}
      alert
      width={440}
      onClose={() => answer(null)}
      actions={
        <>
          <Button onPress={() => answer(null)}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={checking} onPress={submit}>
            {checking ? strings.checking : strings.open}
          </Button>
        </>
      }
    >
      <p>{strings.text[asked.purpose]}</p>
      <PasswordField
        label={passwordStrings.password}
        value={typed}
        onChange={setTyped}
        onEnter={submit}
        problem={problem}
        autoFocus
        inputRef={input}
      />
    </Dialog>
  )
}
