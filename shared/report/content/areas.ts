import { areas as standardAreas } from '../../catalogue'
import type { Responsibility } from '../../model/schema'
import { noArea } from './sentencesRoles'

export interface AreaGroup {
  readonly area: string
  readonly duties: readonly Responsibility[]
}

/** Responsibilities under their areas: the standard ones in the catalogue's order, then the client's own as they come. */
export function groupedByArea(duties: readonly Responsibility[]): readonly AreaGroup[] {
  const groups = new Map<string, Responsibility[]>(standardAreas.map(({ title }) => [title, []]))
  for (const duty of duties) {
    const area = duty.area === '' ? noArea : duty.area
    const group = groups.get(area)
    if (group) group.push(duty)
    else groups.set(area, [duty])
  }
  return [...groups].flatMap(([area, found]) => (found.length > 0 ? [{ area, duties: found }] : []))
}
