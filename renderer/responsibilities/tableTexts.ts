import { nameOfPosition } from '../../shared/analysis/names'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Responsibility } from '../../shared/model/schema'
import { criticalityNames, focusNames } from '../ui/strings'
import { pasteFieldNames } from './pasteStrings'
import { exportStrings as strings } from './strings'

/** Responsibilities with who holds them, as a table of texts; `findings` counts those about one. */
export function responsibilityTexts(
  duties: readonly Responsibility[],
  index: ScenarioIndex,
  findings: (id: string) => number,
): readonly (readonly string[])[] {
  const names = (places: readonly number[] = []): string =>
    places.map(place => nameOfPosition(index.position(place))).join('; ')
  const { title, area, focus, criticality, unit, description } = pasteFieldNames
  const { accountable, responsible, consulted, informed } = strings
  return [
    [
      title,
      area,
      focus,
      criticality,
      accountable,
      responsible,
      consulted,
      informed,
      strings.findings,
      unit,
      description,
    ],
    ...duties.map(duty => {
      const held = index.duty(duty.id)
      return [
        duty.title,
        duty.area,
        focusNames[duty.focus],
        criticalityNames[duty.criticality],
        names(held?.accountable),
        names(held?.responsible),
        names(held?.consulted),
        names(held?.informed),
        String(findings(duty.id)),
        duty.unit,
        duty.description,
      ]
    }),
  ]
}
