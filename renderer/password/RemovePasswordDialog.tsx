import { useState } from 'react'
import { closeDialog } from '../state/navigation'
import { openWorkbook, useApp } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { PasswordField } from './PasswordField'
import { usePasswordChange } from './passwordChange'
import { passwordStrings } from './strings'
import './password.css'

const strings = passwordStrings.remove

/** Takes the workbook's password away, for whoever knows it. */
export function RemovePasswordDialog() {
  const name = useApp(state => openWorkbook(state).document.name)
  const [present, setPresent] = useState('')
  const [empty, setEmpty] = useState(false)
  const change = usePasswordChange()
  const submit = () => {
    setEmpty(present === '')
    if (present !== '') void change.make({ present, password: null, earlier: 'seal' })
  }
  return (
    <Dialog
      title={strings.title(name)}
      alert
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="danger" isDisabled={change.working} onPress={submit}>
            {change.working ? passwordStrings.set.working : strings.removeAndSave}
          </Button>
        </>
      }
    >
      <p>{strings.text}</p>
      <PasswordField
        label={passwordStrings.set.present}
        value={present}
        onChange={text => {
          change.forgetProblem()
          setPresent(text)
        }}
        onEnter={submit}
        problem={empty ? passwordStrings.empty : change.presentProblem}
        autoFocus
      />
      {change.problem !== null && (
        <p className="field-error" role="alert">
          {change.problem}
        </p>
      )}
    </Dialog>
  )
}
