import { useMemo } from 'react'
import { answersInForce, structureFit } from '../../shared/analysis/structureFit'
import type { AnswerInForce } from '../../shared/analysis/structureFit'
import { questions } from '../../shared/catalogue'
import { perform } from '../state/edits'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Question } from './Question'
import { Result } from './Result'
import { fitStrings as strings } from './strings'
import './fit.css'

const groups = ['current', 'future'] as const

/** Questions at the left, the argument they make at the right, live. */
export function FitScreen() {
  const workbook = useWorkbook()
  const answers = useMemo(() => answersInForce(workbook), [workbook])
  const { override } = workbook.fit
  const fit = useMemo(() => structureFit(answers, override?.structure), [answers, override])
  const byQuestion = useMemo(() => new Map(answers.map(answer => [answer.question, answer])), [answers])
  const own = workbook.fit.answers
  const takeBack = () =>
    perform({
      edit: 'several',
      label: strings.clearAnswers,
      edits: own.map(({ question }) => ({ edit: 'clearFitAnswer', question })),
    })
  return (
    <>
      <div className="toolbar">
        <h1 className="toolbar-title">{strings.title}</h1>
        <span className="muted">{strings.answered(fit.sureness.answered, fit.sureness.questions)}</span>
        <span className="space" />
        <Button isDisabled={own.length === 0} onPress={takeBack}>
          {strings.clearAnswers}
        </Button>
      </div>
      <div className="fit-page">
        <div className="fit-questions">
          {groups.map(group => (
            <section key={group} aria-labelledby={`fit-${group}`}>
              <h2 id={`fit-${group}`}>{strings.groups[group]}</h2>
              {questions
                .filter(question => question.group === group)
                .map(question => (
                  <Question
                    key={question.id}
                    question={question}
                    answer={byQuestion.get(question.id) ?? unanswered(question.id)}
                  />
                ))}
            </section>
          ))}
        </div>
        <Result fit={fit} override={override} />
      </div>
    </>
  )
}

const unanswered = (question: string): AnswerInForce => ({
  question,
  step: null,
  by: 'nobody',
  explanation: '',
  note: '',
})
