import { areas } from './areas'
import type { Area } from './areas'
import { directionDuties } from './duties/direction'
import { growthDuties } from './duties/growth'
import { improvementDuties } from './duties/improvement'
import { peopleDuties } from './duties/people'
import { supplyDuties } from './duties/supply'
import type { CatalogueDuty } from './terms'

/** All standard duties, in the order of their areas. */
export const duties: readonly CatalogueDuty[] = [
  ...directionDuties,
  ...supplyDuties,
  ...improvementDuties,
  ...peopleDuties,
  ...growthDuties,
]

const byId: ReadonlyMap<string, CatalogueDuty> = new Map(duties.map(duty => [duty.id, duty]))

/** The standard duty with this id; undefined when there is none (a later catalogue may have dropped it). */
export const catalogueDuty = (id: string): CatalogueDuty | undefined => byId.get(id)

export interface AreaDuties {
  readonly area: Area
  readonly duties: readonly CatalogueDuty[]
}

/** The 18 areas in their order, each with its duties; give a selection of duties to group only those. */
export const dutiesByArea = (selection: readonly CatalogueDuty[] = duties): readonly AreaDuties[] =>
  areas.map(area => ({ area, duties: selection.filter(duty => duty.area === area.title) }))
