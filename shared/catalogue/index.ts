export { areas } from './areas'
export type { Area, AreaId, AreaTitle } from './areas'
export { cooProfiles } from './cooProfiles'
export type { CooProfile, CooProfileId } from './cooProfiles'
export { catalogueDuty, duties, dutiesByArea } from './duties'
export type { AreaDuties } from './duties'
export { prefill, prefills, stepForCount } from './prefills'
export type { Prefill, PrefillId } from './prefills'
export {
  dutiesTypicalFor,
  expectedDuties,
  isExpectedOf,
  roleProfile,
  roleProfiles,
  rolesTypicalFor,
} from './profiles'
export type { RoleProfile, Trait } from './profiles'
export { fitQuestion, questions, weightAt } from './questions'
export type { FitQuestion, QuestionGroup, QuestionEnd, Step, StructureWeights } from './questions'
export { searchDuties } from './search'
export { sourceOf, sources } from './sources'
export type { Source, SourceId } from './sources'
export { expectedHolding, structures } from './structures'
export type { StructureOption } from './structures'
export type {
  CatalogueDuty,
  DutyCriticality,
  DutyFocus,
  ExpectedHoldings,
  Holder,
  Holding,
  ProfiledRole,
  StructureId,
} from './terms'
