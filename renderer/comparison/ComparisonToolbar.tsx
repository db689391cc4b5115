import type { Focus } from '../../shared/model/schema'
import { focusSchema } from '../../shared/model/schema'
import { areas as standardAreas } from '../../shared/catalogue'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { SearchField } from '../ui/Fields'
import { Segments } from '../ui/Segments'
import { focusNames } from '../ui/strings'
import { setComparison, unfiltered, useComparisonSession } from './comparisonSession'
import type { ComparisonView } from './comparisonSession'
import { comparisonStrings as strings } from './strings'

const all = 'all'
/** Values of a list may not be empty. */
const without = 'without'

export function ComparisonToolbar() {
  const { view } = useComparisonSession()
  return (
    <div className="toolbar comparison-toolbar">
      <h1 className="visually-hidden">{strings.title}</h1>
      <Segments<ComparisonView>
        label={strings.view}
        value={view}
        options={[
          { value: 'wall', label: strings.views.wall },
          { value: 'profiles', label: strings.views.profiles },
          { value: 'scenarios', label: strings.views.scenarios },
        ]}
        onChange={value => setComparison({ view: value })}
      />
      <span className="space" />
      {view !== 'profiles' && <Filters />}
    </div>
  )
}

function Filters() {
  const { search, area, focus } = useComparisonSession()
  const { responsibilities } = useWorkbook()
  const used = new Set(responsibilities.map(duty => duty.area))
  const standard = standardAreas.map(({ title }): string => title).filter(title => used.has(title))
  const own = [...used].filter(title => title !== '' && !standard.includes(title))
  const names = [...standard, ...own]
  return (
    <>
      <Choice
        label={strings.areaFilter}
        labelHidden
        value={area === null ? all : area === '' ? without : area}
        options={[
          { value: all, label: strings.allAreas },
          ...names.map(name => ({ value: name, label: name })),
          ...(used.has('') ? [{ value: without, label: strings.noArea }] : []),
        ]}
        onChange={value => setComparison({ area: value === all ? null : value === without ? '' : value })}
      />
      <Choice<Focus | 'all'>
        label={strings.focusFilter}
        labelHidden
        value={focus ?? all}
        options={[
          { value: all, label: strings.allFocus },
          ...focusSchema.options.map(value => ({ value, label: focusNames[value] })),
        ]}
        onChange={value => setComparison({ focus: value === all ? null : value })}
      />
      <SearchField
        label={strings.search}
        value={search}
        onChange={value => setComparison({ search: value })}
      />
      {(search !== '' || area !== null || focus !== null) && (
        <Button variant="quiet" onPress={() => setComparison(unfiltered)}>
          {strings.showAll}
        </Button>
      )}
    </>
  )
}
