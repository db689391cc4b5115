import { useMemo, useState } from 'react'
import {
  dutiesByArea,
  roleProfile,
  roleProfiles,
  rolesTypicalFor,
  searchDuties,
} from '../../shared/catalogue'
import type { CatalogueDuty, ProfiledRole } from '../../shared/catalogue'
import { newId } from '../../shared/model/ids'
import { newResponsibility } from '../../shared/model/workbook'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Dialog } from '../ui/Dialog'
import { SearchField } from '../ui/Fields'
import { Segments } from '../ui/Segments'
import { ShelfButton } from '../ui/ShelfButton'
import { RoleSign } from '../ui/Signs'
import { controlStrings, focusNames, roleNames } from '../ui/strings'
import { addToWorkbook } from './actions'
import { catalogueStrings as strings } from './strings'
import './catalogue.css'

type Typical = 'any' | ProfiledRole | 'both'

const fitsRole = (duty: CatalogueDuty, typical: Typical): boolean => {
  if (typical === 'any') return true
  const roles = rolesTypicalFor(duty)
  return typical === 'both' ? roles.length === 2 : roles.includes(typical)
}

/** The roles whose profile names the duty as a core one. */
const coreOf = (duty: CatalogueDuty): readonly ProfiledRole[] =>
  roleProfiles.map(({ role }) => role).filter(role => roleProfile(role).coreDuties.includes(duty.id))

/** Standard responsibilities to choose from; those chosen are added in one step. */
export function CatalogueDialog() {
  const { responsibilities } = useWorkbook()
  const [search, setSearch] = useState('')
  const [typical, setTypical] = useState<Typical>('any')
  const [area, setArea] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  const already = useMemo(() => new Set(responsibilities.map(duty => duty.catalogueId)), [responsibilities])
  const found = useMemo(
    () => dutiesByArea(searchDuties(search).filter(duty => fitsRole(duty, typical))),
    [search, typical],
  )
  const shown = found.filter(group => group.duties.length > 0 && (area === null || group.area.title === area))
  const free = shown.flatMap(group => group.duties).filter(duty => !already.has(duty.id))
  const chosenHere = free.filter(duty => chosen.has(duty.id)).length
  const total = found.reduce((sum, group) => sum + group.duties.length, 0)

  const choose = (duties: readonly CatalogueDuty[], take: boolean) => {
    const next = new Set(chosen)
    for (const { id } of duties) {
      if (take) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }
  const add = () => {
    const added = searchDuties('')
      .filter(({ id }) => chosen.has(id) && !already.has(id))
      .map(duty =>
        newResponsibility({
          id: newId('responsibility'),
          title: duty.title,
          area: duty.area,
          focus: duty.focus,
          criticality: duty.criticality,
          description: duty.description,
          catalogueId: duty.id,
        }),
      )
    closeDialog()
    addToWorkbook(added)
  }
  return (
    <Dialog
      title={strings.title}
      width={920}
      onClose={closeDialog}
      actions={
        <>
          <span className="left catalogue-count" role="status">
            {strings.chosen(chosen.size)}
          </span>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={add}>
            {strings.add(chosen.size)}
          </Button>
        </>
      }
    >
      <div className="catalogue-filters">
        <SearchField label={strings.search} value={search} onChange={setSearch} autoFocus />
        <Segments<Typical>
          label={strings.typicalFor}
          value={typical}
          onChange={setTypical}
          options={[
            { value: 'any', label: strings.anyRole },
            { value: 'head-of-operations', label: roleNames['head-of-operations'] },
            { value: 'coo', label: roleNames.coo },
            { value: 'both', label: strings.both },
          ]}
        />
      </div>
      <div className="shelves">
        <nav aria-label={strings.areas}>
          <ShelfButton
            name={strings.allAreas}
            count={total}
            isDisabled={total === 0 && area !== null}
            isCurrent={area === null}
            onPress={() => setArea(null)}
          />
          {found.map(group => (
            <ShelfButton
              key={group.area.id}
              name={group.area.title}
              count={group.duties.length}
              isDisabled={group.duties.length === 0 && area !== group.area.title}
              isCurrent={area === group.area.title}
              onPress={() => setArea(group.area.title)}
            />
          ))}
        </nav>
        <div className="catalogue-duties" tabIndex={-1}>
          <div className="catalogue-all">
            {free.length > 0 && (
              <Checkbox
                isSelected={chosenHere === free.length}
                isIndeterminate={chosenHere > 0 && chosenHere < free.length}
                onChange={take => choose(free, take)}
              >
                {strings.chooseShown(free.length)}
              </Checkbox>
            )}
            <span className="catalogue-legend muted">
              {strings.typicalFor}
              {roleProfiles.map(({ role, shortTitle }) => (
                <span key={role}>
                  <RoleSign role={role} /> {shortTitle}
                </span>
              ))}
            </span>
          </div>
          {shown.length === 0 && <p className="muted catalogue-none">{strings.nothing}</p>}
          {shown.map(group => (
            <section key={group.area.id} aria-label={group.area.title}>
              <h3 className="catalogue-area">{group.area.title}</h3>
              <ul>
                {group.duties.map(duty => (
                  <DutyChoice
                    key={duty.id}
                    duty={duty}
                    isThere={already.has(duty.id)}
                    isChosen={chosen.has(duty.id)}
                    onChange={take => choose([duty], take)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

interface DutyChoiceProps {
  duty: CatalogueDuty
  isThere: boolean
  isChosen: boolean
  onChange: (take: boolean) => void
}

function DutyChoice({ duty, isThere, isChosen, onChange }: DutyChoiceProps) {
  const core = coreOf(duty)
  return (
    <li className="shelf-item" data-there={isThere}>
      <Checkbox isSelected={isThere || isChosen} isDisabled={isThere} onChange={onChange}>
        <span className="shelf-item-text">
          <span className="shelf-item-title">
            {duty.title}
            {core.length > 0 && (
              <span
                className="catalogue-core"
                title={core.map(role => strings.coreOf(roleNames[role])).join('\n')}
              >
                {strings.core}
              </span>
            )}
            {isThere && <span className="shelf-there">{strings.already}</span>}
          </span>
          <span className="muted">{duty.description}</span>
        </span>
      </Checkbox>
      <span className="catalogue-duty-signs">
        <span className="muted">{focusNames[duty.focus]}</span>
        <span className="catalogue-duty-roles">
          {rolesTypicalFor(duty).map(role => (
            <RoleSign key={role} role={role} labelled />
          ))}
        </span>
      </span>
    </li>
  )
}
