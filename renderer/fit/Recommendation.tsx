import type { StructureFit } from '../../shared/analysis/structureFit'
import { fitQuestion, structures } from '../../shared/catalogue'
import type { Fit, Structure } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { goTo, openDialog, showScenario } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { structureNames } from '../ui/strings'
import { fitStrings as strings } from './strings'

interface RecommendationProps {
  fit: StructureFit
  override: Fit['override']
}

/** What is advised: by the answers, or by the consultant against them; with few answers only where they lean. */
export function Recommendation({ fit, override }: RecommendationProps) {
  const { recommendation, tied, sureness } = fit
  const advised = override?.structure ?? recommendation
  const isLeaning = !override && sureness.isProvisional
  return (
    <section aria-live="polite">
      <h2 className="fit-small">
        {override
          ? strings.ownRecommendation
          : recommendation === null
            ? strings.noRecommendation
            : isLeaning
              ? strings.leaning
              : strings.recommendation}
      </h2>
      {advised && (
        <>
          <p className="fit-recommendation">{structureNames[advised]}</p>
          <p className="muted">{structures.find(({ id }) => id === advised)?.description}</p>
        </>
      )}
      {recommendation === null && (
        <p className="muted">
          {tied.length > 0
            ? strings.tied(tied.map(structure => structureNames[structure]).join(', '))
            : strings.nothingAnswered}
        </p>
      )}
      {override && (
        <>
          {recommendation !== null && recommendation !== override.structure && (
            <p className="muted">{strings.scoresSay(structureNames[recommendation])}</p>
          )}
          {override.reason.trim() === '' && <p className="fit-warning">{strings.reasonMissing}</p>}
        </>
      )}
      {isLeaning && sureness.answered > 0 && (
        <p className="fit-warning">{strings.fewAnswers(sureness.answered, sureness.questions)}</p>
      )}
      {advised && !isLeaning && <Scenarios structure={advised} />}
    </section>
  )
}

/** The way on from the advice: the scenario that shows it, or a new one. */
function Scenarios({ structure }: { structure: Structure }) {
  const { scenarios, recommended } = useWorkbook()
  const showing = scenarios.filter(option => option.kind === 'option' && option.structure === structure)
  const [option] = showing
  if (!option) {
    return structure === 'neither' ? null : (
      <div className="fit-way">
        <Button onPress={() => openDialog({ kind: 'addScenario', structure })}>{strings.addScenario}</Button>
      </div>
    )
  }
  const see = () => {
    showScenario(option.id)
    goTo('scenarios')
  }
  return (
    <div className="fit-way">
      <Button onPress={see}>{strings.see(option.name)}</Button>
      {!showing.some(({ id }) => id === recommended) && (
        <Button onPress={() => perform({ edit: 'recommendScenario', scenario: option.id })}>
          {strings.recommend(option.name)}
        </Button>
      )}
    </div>
  )
}

const asked = { few: 5, many: 3 }

/** The questions without an answer that can change the result most. Each leads to where it is asked. */
export function AskNext({ fit: { unanswered, sureness } }: { fit: StructureFit }) {
  const shown = unanswered.slice(0, sureness.isProvisional ? asked.few : asked.many)
  if (shown.length === 0) return null
  const title = sureness.isProvisional ? strings.askFirst : strings.askNext
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="fit-ask">
        {shown.map(id => (
          <li key={id}>
            <button type="button" className="link" onClick={() => showQuestion(id)}>
              {fitQuestion(id)?.text ?? id}
            </button>
          </li>
        ))}
      </ul>
      {unanswered.length > shown.length && (
        <p className="muted">{strings.askMore(unanswered.length - shown.length)}</p>
      )}
    </section>
  )
}

/** Names the question on the page. */
export const questionElement = (id: string): string => `question-${id}`

/** Brings a question into view, its answers under the keys. */
export function showQuestion(id: string): void {
  const question = document.getElementById(questionElement(id))
  question?.scrollIntoView({ block: 'center' })
  question?.querySelector<HTMLInputElement>('input:checked, input')?.focus({ preventScroll: true })
}
