import { useState } from 'react'
import type { ChangeOfWinner, FitReason, StructureFit } from '../../shared/analysis/structureFit'
import { cooProfiles, fitQuestion, structures } from '../../shared/catalogue'
import type { Fit, Structure } from '../../shared/model/schema'
import { structureSchema } from '../../shared/model/schema'
import { turnSentence } from '../../shared/report/content/sentencesOptions'
import { perform } from '../state/edits'
import { Choice } from '../ui/Choice'
import { TextField } from '../ui/Fields'
import { structureNames } from '../ui/strings'
import { AskNext, Recommendation, showQuestion } from './Recommendation'
import { fitStrings as strings } from './strings'

/** What the answers argue for: scores, reasons, how sure it is, and what would change it. */
export function Result({ fit, override }: { fit: StructureFit; override: Fit['override'] }) {
  const { recommendation, ranking, reasons } = fit
  const [chosen, setChosen] = useState<Structure | null>(null)
  const shown = chosen ?? recommendation ?? ranking[0]
  return (
    <aside className="fit-result" aria-label={strings.recommendation}>
      <Recommendation fit={fit} override={override} />
      {fit.sureness.isProvisional && <AskNext fit={fit} />}
      {fit.contributions.length > 0 && (
        <>
          <Scores fit={fit} shown={shown ?? null} onShow={setChosen} />
          {shown && (
            <section className="fit-reasons" aria-label={strings.reasonsOf(structureNames[shown])}>
              <h3 className="fit-small">{strings.reasonsOf(structureNames[shown])}</h3>
              <Reasons title={strings.reasonsFor} reasons={reasons[shown].for} />
              <Reasons title={strings.reasonsAgainst} reasons={reasons[shown].against} />
            </section>
          )}
          <section>
            <h3>{strings.sureness}</h3>
            <p>
              <strong>{strings.surenessNames[fit.sureness.level]}.</strong>{' '}
              {strings.surenessText(
                fit.sureness.answered,
                fit.sureness.questions,
                strings.score(fit.sureness.distance),
              )}
            </p>
          </section>
          {!fit.sureness.isProvisional && <AskNext fit={fit} />}
          {recommendation && <WouldChange fit={fit} />}
          {fit.profile && <Profile profile={fit.profile} />}
          <Contributions fit={fit} />
        </>
      )}
      <Override override={override} />
    </aside>
  )
}

/** Bars from a middle line: what speaks for a structure goes right, what speaks against it left. */
interface ScoresProps {
  fit: StructureFit
  /** The structure whose reasons are shown. */
  shown: Structure | null
  onShow: (structure: Structure) => void
}

function Scores({ fit: { scores, ranking, recommendation }, shown, onShow }: ScoresProps) {
  const widest = Math.max(1, ...ranking.map(structure => Math.abs(scores[structure])))
  return (
    <section>
      <h3 title={strings.scoresHint}>{strings.scores}</h3>
      <dl className="fit-scores">
        {ranking.map(structure => {
          const share = (50 * scores[structure]) / widest
          return (
            <div key={structure} className="fit-score" data-first={structure === recommendation}>
              <dt>
                <button
                  type="button"
                  className="link"
                  aria-pressed={structure === shown}
                  onClick={() => onShow(structure)}
                >
                  {structureNames[structure]}
                </button>
              </dt>
              <dd>
                <span className="fit-bar" aria-hidden>
                  <span style={{ left: `${Math.min(50, 50 + share)}%`, width: `${Math.abs(share)}%` }} />
                </span>
                <span className="number">{strings.score(scores[structure])}</span>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Reasons({ title, reasons }: { title: string; reasons: readonly FitReason[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {reasons.length === 0 && <p className="muted">{strings.noReasons}</p>}
      <ul>
        {reasons.map(({ question, sentence, points }) => (
          <li key={question}>
            <span>{sentence}</span>
            <span className="number muted">{strings.points(points)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where the scores come from: what each answer adds to each structure. The columns' sums are the scores. */
function Contributions({ fit: { contributions, scores } }: { fit: StructureFit }) {
  return (
    <details className="fit-contributions">
      <summary>{strings.contributions}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.answer}</th>
            {structures.map(({ id }) => (
              <th key={id} scope="col">
                {structureNames[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contributions.map(({ question, step, points }) => {
            const asked = fitQuestion(question)
            return (
              <tr key={question}>
                <th scope="row">
                  {asked?.text ?? question} <span className="muted">{asked?.steps[step - 1]}</span>
                </th>
                {structures.map(({ id }) => (
                  <td key={id} className="number">
                    {strings.points(points[id])}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{strings.sum}</th>
            {structures.map(({ id }) => (
              <td key={id} className="number">
                {strings.score(scores[id])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </details>
  )
}

/** With few answers nearly every one would change it. */
const changesShown = 5

function WouldChange({ fit: { wouldChange, pairWouldChange } }: { fit: StructureFit }) {
  const changes = wouldChange.length > 0 ? wouldChange : pairWouldChange ? [pairWouldChange] : []
  return (
    <section>
      <h3>{strings.wouldChange}</h3>
      {changes.length === 0 && <p className="muted">{strings.nothingWouldChange}</p>}
      <Changes changes={changes.slice(0, changesShown)} />
      {changes.length > changesShown && (
        <details>
          <summary>{strings.askMore(changes.length - changesShown)}</summary>
          <Changes changes={changes.slice(changesShown)} />
        </details>
      )}
    </section>
  )
}

function Changes({ changes }: { changes: readonly ChangeOfWinner[] }) {
  return (
    <ul className="fit-changes">
      {changes.map(({ turns, winner }) => (
        <li key={turns.map(({ question, to }) => `${question} ${to}`).join(' ')}>
          {turnSentence(
            turns.flatMap(({ question, to }) => {
              const asked = fitQuestion(question)
              return asked ? (to === 1 ? asked.low : asked.high).statement : []
            }),
            winner,
          )}
          {turns.map(({ question }) => (
            <button
              key={question}
              type="button"
              className="link fit-turn"
              onClick={() => showQuestion(question)}
            >
              {fitQuestion(question)?.text ?? question}
            </button>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Profile({ profile }: { profile: NonNullable<StructureFit['profile']> }) {
  const kind = cooProfiles.find(({ id }) => id === profile.profile)
  if (!kind) return null
  return (
    <section>
      <h3>{strings.profile}</h3>
      <p>
        <strong>{kind.title}.</strong> {kind.description}
      </p>
    </section>
  )
}

function Override({ override }: { override: Fit['override'] }) {
  const choose = (structure: Structure | 'computed') =>
    perform({
      edit: 'overrideFit',
      override: structure === 'computed' ? null : { structure, reason: override?.reason ?? '' },
    })
  const options: readonly (Structure | 'computed')[] = ['computed', ...structureSchema.options]
  return (
    <section className="fit-override">
      <Choice
        label={strings.override}
        value={override?.structure ?? 'computed'}
        options={options.map(value => ({
          value,
          label: value === 'computed' ? strings.followScores : structureNames[value],
        }))}
        onChange={choose}
      />
      {override && (
        <TextField
          label={strings.reason}
          multiline
          hint={strings.overrideHint}
          value={override.reason}
          onCommit={reason => perform({ edit: 'overrideFit', override: { ...override, reason } })}
        />
      )}
    </section>
  )
}
