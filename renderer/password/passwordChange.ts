import { useState } from 'react'
import type { HostArgs } from '../../shared/host'
import { savePassword } from '../state/document'
import { closeDialog } from '../state/navigation'
import { notify } from '../state/notices'
import { openWorkbook } from '../state/store'
import { passwordStrings as strings } from './strings'

export type PasswordOrder = Omit<HostArgs<'setPassword'>, 'workbook'>

interface PasswordChange {
  readonly working: boolean
  /** Why nothing came of it, besides a wrong present password; null when nothing is wrong. */
  readonly problem: string | null
  readonly presentProblem: string | null
  readonly make: (order: PasswordOrder) => Promise<void>
  readonly forgetProblem: () => void
}

/** Sets, changes or removes the password, closes the dialog when that is done, and says why where it is not. */
export function usePasswordChange(): PasswordChange {
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [presentProblem, setPresentProblem] = useState<string | null>(null)
  const forgetProblem = () => {
    setProblem(null)
    setPresentProblem(null)
  }
  return {
    working,
    problem,
    presentProblem,
    forgetProblem,
    async make(order) {
      if (working) return
      forgetProblem()
      setWorking(true)
      const outcome = await savePassword(order)
      setWorking(false)
      if (outcome.kind === 'wrongPassword') setPresentProblem(strings.wrong)
      if (outcome.kind === 'failed') setProblem(outcome.sentence)
      if (outcome.kind !== 'saved') return
      closeDialog()
      const { name } = openWorkbook().document
      notify('done', doneWords(order)(name))
      if (outcome.versionsLeft > 0) notify('note', strings.versionsLeft(outcome.versionsLeft))
    },
  }
}

function doneWords({ present, password }: PasswordOrder): (file: string) => string {
  if (password === null) return strings.remove.isRemoved
  return present === null ? strings.set.isSet : strings.set.isChanged
}
