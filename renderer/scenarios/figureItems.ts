import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { countedIn } from '../../shared/analysis/counted'
import type { CountedItem, Figure } from '../../shared/analysis/counted'
import { nameOfPosition } from '../../shared/analysis/names'
import { positions } from '../../shared/model/workbook'
import type { ListedItem } from './changeRows'
import { figureStrings as strings } from './strings'

export interface ItemGroup {
  readonly title: string
  readonly items: readonly ListedItem[]
}

/** The list behind a figure of one scenario; a share has a second part, for what is left out of it. */
export function figureItems(figure: Figure, analysis: ScenarioAnalysis): readonly ItemGroup[] {
  const { counted, left } = countedIn(figure, analysis)
  const item = (one: CountedItem): ListedItem => listed(figure, analysis, one)
  const groups = [
    { title: strings.counted, items: counted.map(item) },
    { title: strings.left, items: left.map(item) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

function listed(figure: Figure, analysis: ScenarioAnalysis, item: CountedItem): ListedItem {
  const scenario = analysis.scenario.id
  if (item.kind === 'finding') {
    const { id, sentence, why } = item.finding
    return { key: id, text: sentence, note: why, scenario, place: { kind: 'finding', id } }
  }
  const amount = item.amount === null ? '' : strings.amount(figure, item.amount)
  if (item.kind === 'position') {
    const seat = positions.find(analysis.scenario.positions, item.id)
    return {
      key: item.id,
      text: seat ? nameOfPosition(seat) : '',
      note: [amount, seat?.unit ?? ''].filter(Boolean).join(' · '),
      scenario,
      place: { kind: 'position', id: item.id },
    }
  }
  const held = analysis.index.duty(item.id)
  const names = (places: readonly number[]): string =>
    places.map(place => analysis.index.position(place).title).join(', ') || strings.nobody
  return {
    key: item.id,
    text: held?.duty.title ?? '',
    note: [amount, held ? strings.holders(names(held.accountable), names(held.responsible)) : '']
      .filter(Boolean)
      .join('\n'),
    scenario,
    place: { kind: 'responsibility', id: item.id },
  }
}
