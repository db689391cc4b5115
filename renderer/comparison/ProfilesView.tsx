import { Check, CircleDashed, CircleHelp, CircleMinus } from 'lucide-react'
import { sideRoles } from '../../shared/analysis/comparedSides'
import type { SideId } from '../../shared/analysis/comparedSides'
import { profileEvidence, structureOf } from '../../shared/analysis/profileEvidence'
import type { Evidence, TraitEvidence, TraitState } from '../../shared/analysis/profileEvidence'
import { roleProfile, structures } from '../../shared/catalogue'
import type { CatalogueDuty } from '../../shared/catalogue'
import { newId } from '../../shared/model/ids'
import { newResponsibility } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { select } from '../state/navigation'
import { useSelection } from '../state/store'
import { Button } from '../ui/Button'
import { LetterSigns } from '../ui/Signs'
import { roleNames } from '../ui/strings'
import { useCompared } from './compared'
import type { Compared } from './compared'
import { SideHead } from './SideHead'
import { profileStrings as strings } from './strings'

const stateSigns: Record<TraitState, typeof Check> = {
  shown: Check,
  partly: CircleMinus,
  notShown: CircleDashed,
  unknown: CircleHelp,
}

/** The traits that the source names for the two roles, expected against actual, with the responsibilities that show it. */
export function ProfilesView() {
  const compared = useCompared()
  const { analysis } = compared
  const structure = structures.find(({ id }) => id === structureOf(analysis))
  return (
    <div className="comparison-page comparison-profiles">
      <p className="muted comparison-intro">{strings.intro(structure?.title ?? '')}</p>
      <div className="comparison-profile-columns">
        <Profile side="left" compared={compared} />
        <Profile side="right" compared={compared} />
      </div>
    </div>
  )
}

function Profile({ side, compared }: { side: SideId; compared: Compared }) {
  const { analysis, sides } = compared
  const { seats, role: sideRole } = sides[side]
  // A position with one of the two roles is held against that role's profile, wherever it stands.
  const role = sideRole === 'coo' || sideRole === 'head-of-operations' ? sideRole : sideRoles[side]
  const profile = roleProfile(role)
  const traits = profileEvidence(analysis, role, seats)
  const shown = traits.filter(({ state }) => state === 'shown').length
  const missing = [
    ...new Map(
      traits
        .flatMap(({ evidence }) => evidence)
        .filter(({ state }) => state === 'notThere')
        .map(({ duty }) => [duty.id, duty]),
    ).values(),
  ]
  return (
    <section className="comparison-profile" aria-label={strings.against(roleNames[role])}>
      <SideHead side={side} compared={compared} />
      <div className="comparison-profile-head">
        <h3>{strings.against(roleNames[role])}</h3>
        <span className="muted">{strings.shownOf(shown, traits.length)}</span>
      </div>
      <p className="muted">{profile.purpose}</p>
      {seats.length === 0 ? (
        <p>{strings.nobodyThere}</p>
      ) : (
        <ul className="comparison-traits">
          {traits.map(trait => (
            <TraitRow key={trait.trait.id} {...trait} />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <div>
          <Button onPress={() => addStandard(missing)}>{strings.add(missing.length)}</Button>
        </div>
      )}
    </section>
  )
}

function TraitRow({ trait, state, evidence }: TraitEvidence) {
  const Sign = stateSigns[state]
  return (
    <li className="comparison-trait" data-state={state}>
      <div className="comparison-trait-head">
        <h4>{trait.title}</h4>
        <span className="comparison-trait-state" data-state={state}>
          <Sign size={14} aria-hidden />
          {strings.states[state]}
        </span>
      </div>
      <ul>
        {evidence.map(item => (
          <EvidenceRow key={item.duty.id} item={item} />
        ))}
      </ul>
    </li>
  )
}

function EvidenceRow({ item }: { item: Evidence }) {
  const { duty, responsibility, expected, actual, state } = item
  const chosen = useSelection().responsibilities
  return (
    <li className="comparison-evidence" data-state={state}>
      {responsibility === null ? (
        <span className="comparison-evidence-title muted">{duty.title}</span>
      ) : (
        <button
          type="button"
          className="comparison-evidence-title"
          aria-current={chosen.includes(responsibility) || undefined}
          onClick={() => select({ responsibilities: [responsibility] })}
        >
          {duty.title}
        </button>
      )}
      <span className="comparison-evidence-letters" title={strings.expected}>
        <span className="visually-hidden">{strings.expected}: </span>
        {expected === null ? (
          <span className="muted">{strings.none}</span>
        ) : (
          <LetterSigns letters={expected} />
        )}
      </span>
      <span className="comparison-evidence-letters" title={strings.actual}>
        <span aria-hidden>→</span>
        <span className="visually-hidden">{strings.actual}: </span>
        {actual === null ? <span className="muted">{strings.none}</span> : <LetterSigns letters={actual} />}
      </span>
      <span className="comparison-evidence-state">{strings.evidence[state]}</span>
    </li>
  )
}

function addStandard(duties: readonly CatalogueDuty[]): void {
  perform({
    edit: 'addResponsibilities',
    before: null,
    responsibilities: duties.map(duty =>
      newResponsibility({
        id: newId('responsibility'),
        title: duty.title,
        area: duty.area,
        focus: duty.focus,
        criticality: duty.criticality,
        description: duty.description,
        catalogueId: duty.id,
      }),
    ),
  })
}
