import { TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { passwordStrength } from '../../shared/file/passwordStrength'
import { reporting } from '../state/document'
import { callHost } from '../state/host'
import { closeDialog } from '../state/navigation'
import { openWorkbook, useApp, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { PasswordField } from './PasswordField'
import { usePasswordChange } from './passwordChange'
import { passwordStrings } from './strings'
import './password.css'

const strings = passwordStrings.set
type Earlier = 'seal' | 'delete'

/** Gives the workbook a password, or another one than it has. */
export function SetPasswordDialog() {
  const document = useApp(state => openWorkbook(state).document)
  const { client } = useWorkbook().engagement
  const [present, setPresent] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [earlier, setEarlier] = useState<Earlier>('seal')
  const [tried, setTried] = useState(false)
  const versions = useReadableVersions(document.sealed)
  const change = usePasswordChange()
  const strength = passwordStrength(fresh, [client, document.name.replace(/\.remit$/i, '')])
  const problems = {
    present: document.sealed && present === '' ? passwordStrings.empty : null,
    fresh: strength === 'tooShort' ? strings.tooShort : null,
    again: again === fresh ? null : strings.notSame,
  }
  const submit = () => {
    setTried(true)
    if (Object.values(problems).some(problem => problem !== null)) return
    void change.make({ present: document.sealed ? present : null, password: fresh, earlier })
  }
  const told = tried ? problems : { present: null, fresh: null, again: null }
  return (
    <Dialog
      title={(document.sealed ? strings.change : strings.title)(document.name)}
      alert
      width={520}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={change.working} onPress={submit}>
            {change.working ? strings.working : document.sealed ? strings.changeAndSave : strings.setAndSave}
          </Button>
        </>
      }
    >
      <div className="password-warning">
        <TriangleAlert size={16} aria-hidden />
        <p>
          <strong>{strings.forgotten}</strong> {strings.forgottenMore}
        </p>
      </div>
      {document.sealed && (
        <PasswordField
          label={strings.present}
          value={present}
          onChange={text => {
            change.forgetProblem()
            setPresent(text)
          }}
          onEnter={submit}
          problem={told.present ?? change.presentProblem}
          autoFocus
        />
      )}
      <PasswordField
        label={strings.fresh}
        value={fresh}
        onChange={setFresh}
        onEnter={submit}
        problem={told.fresh}
        hint={told.fresh === null ? strings.strength[strength] : null}
        autoFocus={!document.sealed}
      />
      <PasswordField
        label={strings.repeat}
        value={again}
        onChange={setAgain}
        onEnter={submit}
        problem={told.again}
      />
      {versions > 0 && (
        <RadioGroup
          className="password-choice"
          aria-label={strings.versions(versions)}
          value={earlier}
          onChange={value => setEarlier(value === 'delete' ? 'delete' : 'seal')}
        >
          <p aria-hidden>{strings.versions(versions)}</p>
          <Radio className="password-radio" value="seal">
            {strings.seal}
          </Radio>
          <Radio className="password-radio" value="delete">
            {strings.delete}
          </Radio>
        </RadioGroup>
      )}
      <p className="muted">
        {document.key === null ? strings.asksWhere : strings.saves}{' '}
        {document.sealed ? `${strings.versionsChange} ${strings.othersChange}` : strings.others}
      </p>
      {change.problem !== null && (
        <p className="field-error" role="alert">
          {change.problem}
        </p>
      )}
    </Dialog>
  )
}

/** How many versions of the file are kept that have no password. */
function useReadableVersions(sealed: boolean): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!sealed) void reporting(async () => setCount((await callHost('listVersions', {})).length))
  }, [sealed])
  return count
}
