import { memo, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { AnswerInForce } from '../../shared/analysis/structureFit'
import { sourceOf } from '../../shared/catalogue'
import type { FitQuestion } from '../../shared/catalogue'
import { fitStepSchema } from '../../shared/model/schema'
import type { FitStep } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { Button } from '../ui/Button'
import { TextField } from '../ui/Fields'
import { Hint } from '../ui/Hint'
import { questionElement } from './Recommendation'
import { fitStrings as strings } from './strings'

const steps: readonly FitStep[] = [1, 2, 3, 4, 5]

interface QuestionProps {
  readonly question: FitQuestion
  readonly answer: AnswerInForce
}

/** The answers are gathered anew with each edit; a question whose answer says the same stays as it is. */
export const Question = memo(
  AskedQuestion,
  (one, other) =>
    one.question === other.question &&
    one.answer.step === other.answer.step &&
    one.answer.by === other.answer.by &&
    one.answer.note === other.answer.note &&
    one.answer.explanation === other.answer.explanation,
)

/** A question on a five-step scale or "unknown"; the workbook's own answer shows where it comes from. */
function AskedQuestion({ question, answer }: QuestionProps) {
  const [writing, setWriting] = useState(false)
  const { step, by, note, explanation } = answer
  const own = by === 'consultant'
  const give = (chosen: FitStep | null, words = note) =>
    perform({ edit: 'answerFit', answer: { question: question.id, step: chosen, note: words } })
  const value = by === 'nobody' ? null : step === null ? 'unknown' : String(step)
  return (
    <div className="fit-question" id={questionElement(question.id)} data-by={by}>
      <RadioGroup
        className="fit-scale"
        orientation="horizontal"
        value={value}
        onChange={chosen => {
          const parsed = fitStepSchema.safeParse(Number(chosen))
          give(parsed.success ? parsed.data : null)
        }}
      >
        <Label className="fit-text">{question.text}</Label>
        <div className="fit-steps">
          {steps.map(place => (
            <Radio key={place} value={String(place)} className="fit-step">
              {question.steps[place - 1]}
            </Radio>
          ))}
          <Radio value="unknown" className="fit-step fit-unknown">
            {strings.unknown}
          </Radio>
        </div>
      </RadioGroup>
      <div className="fit-about">
        {by === 'workbook' && (
          <span>
            {strings.fromWorkbook}: {explanation}
          </span>
        )}
        <Hint text={question.because}>
          <Button variant="quiet">{strings.source(sourceOf(question.source).title)}</Button>
        </Hint>
        {own && question.prefill !== null && (
          <Button variant="quiet" onPress={() => perform({ edit: 'clearFitAnswer', question: question.id })}>
            {strings.backToWorkbook}
          </Button>
        )}
        {!writing && note === '' && by !== 'nobody' && (
          <Button variant="quiet" onPress={() => setWriting(true)}>
            {strings.addNote}
          </Button>
        )}
      </div>
      {(writing || note !== '') && (
        <TextField
          label={`${strings.note}: ${question.text}`}
          labelHidden
          placeholder={strings.note}
          autoFocus={writing && note === ''}
          value={note}
          onCommit={words => {
            setWriting(false)
            give(step, words)
          }}
        />
      )}
    </div>
  )
}
