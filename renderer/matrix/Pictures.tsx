import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Severity } from '../../shared/analysis/finding'
import type { Letters, Role } from '../../shared/model/schema'
import { LetterSigns, RoleSign, SeveritySign } from '../ui/Signs'
import { keepPicture } from './drawing'

const letters: readonly Letters[] = ['A', 'R', 'AR', 'C', 'I']
const roles: readonly Role[] = ['ceo', 'coo', 'head-of-operations']
const severities: readonly Severity[] = ['critical', 'major', 'minor']

const drawn: Readonly<Record<string, ReactNode>> = Object.fromEntries([
  ...letters.map(letter => [letter, <LetterSigns key={letter} letters={letter} />]),
  ...roles.map(role => [role, <RoleSign key={role} role={role} labelled />]),
  ...roles.map(role => [`${role} unsaid`, <RoleSign key={`${role} unsaid`} role={role} />]),
  ...severities.map(severity => [severity, <SeveritySign key={severity} severity={severity} wordless />]),
  ['mended', <Check key="mended" size={14} aria-hidden />],
  ['folded', <ChevronRight key="folded" size={14} aria-hidden />],
  ['unfolded', <ChevronDown key="unfolded" size={14} aria-hidden />],
])

const keep: Readonly<Record<string, (holder: HTMLElement | null) => void>> = Object.fromEntries(
  Object.keys(drawn).map(name => [
    name,
    (holder: HTMLElement | null) => {
      if (holder?.firstChild) keepPicture(name, holder.firstChild.cloneNode(true))
    },
  ]),
)

/** The signs of the grid's rows, drawn once and hidden; the rows have copies of them. */
export function Pictures() {
  return (
    <div hidden>
      {Object.entries(drawn).map(([name, sign]) => (
        <div key={name} ref={keep[name]}>
          {sign}
        </div>
      ))}
    </div>
  )
}
