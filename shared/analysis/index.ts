export { analyse, analyseAfresh } from './analyse'
export type { ScenarioAnalysis } from './analyse'
export type { Chart } from './chart'
export { comparisonGroups, compareSeats } from './comparison'
export type { Comparison, ComparisonGroup } from './comparison'
export type { SuggestedProfile } from './cooProfile'
export { scenarioDifference } from './difference'
export type {
  Changed,
  ChangedHands,
  EditedPosition,
  EditedResponsibility,
  PositionField,
  ResponsibilityField,
  ScenarioDifference,
} from './difference'
export { attention, withDispositions } from './dispositions'
export type { Attention, DisposedFinding, FindingState } from './dispositions'
export { similarDuties, titleSimilarity } from './duplicateDuties'
export type { SimilarPair } from './duplicateDuties'
export type { Finding, FindingKind, Fix, Severity } from './finding'
export type { FindingCounts, MeasuredRole, Measures, PositionLoad, Spans } from './measures'
export { moveToGroup } from './moveToGroup'
export type { MoveChoices, MoveNeed, MoveResult } from './moveToGroup'
export { prefillAnswers } from './prefillAnswers'
export type { PrefilledAnswer } from './prefillAnswers'
export { rules } from './rules'
export type { Rule } from './rule'
export { rulesDocument } from './rulesDocument'
export type { DutyHoldings, Loads, ScenarioIndex } from './scenarioIndex'
export { answersInForce, structureFit } from './structureFit'
export type {
  AnswerInForce,
  ChangeOfWinner,
  FitContribution,
  FitReason,
  StructureFit,
  Sureness,
  Turn,
} from './structureFit'
