import { useState } from 'react'
import type { FocusEvent } from 'react'
import type { CharterPart } from '../../shared/charters/charter'
import { sectionTitles } from '../../shared/charters/sentences'
import { commentaryOf } from '../../shared/report/content/commentary'
import type { Words } from '../../shared/report/content/commentary'
import { longest } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { Button } from '../ui/Button'
import { charterStrings as strings } from './strings'

interface CharterSectionProps {
  readonly part: CharterPart
  readonly scenario: string
  readonly position: string
}

/** One section: read as a page, edited as text, and marked where the facts below the consultant's words changed. */
export function CharterSectionView({ part, scenario, position }: CharterSectionProps) {
  const { section, text, generated, written, outdated, facts } = part
  const [typed, setTyped] = useState<string | null>(null)
  const title = sectionTitles[section]
  const write = (words: string | null): void => {
    const kept = words === null || words === generated ? null : { text: words, facts }
    perform({ edit: 'writeCharter', scenario, position, section, written: kept })
    setTyped(null)
  }
  /** What is typed is kept on going elsewhere, but not while another window is in front. */
  const leave = ({ currentTarget, target, relatedTarget }: FocusEvent): void => {
    if (currentTarget.contains(relatedTarget) || document.activeElement === target) return
    if (typed === text) setTyped(null)
    else write(typed)
  }
  return (
    <section className="charter-section" aria-labelledby={`charter-${section}`}>
      <div className="charter-head">
        <h3 id={`charter-${section}`}>{title}</h3>
        {written !== null && <span className="charter-own">{strings.own}</span>}
        <span className="space" />
        {typed === null && (
          <>
            {written !== null && !outdated && (
              <Button variant="quiet" onPress={() => write(null)}>
                {strings.takeBack}
              </Button>
            )}
            <Button variant="quiet" aria-label={strings.editSection(title)} onPress={() => setTyped(text)}>
              {strings.edit}
            </Button>
          </>
        )}
      </div>
      {typed === null ? (
        <Blocks text={text} />
      ) : (
        <div className="charter-editing" onBlur={leave}>
          <textarea
            className="input"
            aria-label={strings.text(title)}
            aria-describedby={`charter-${section}-hint`}
            rows={Math.min(20, Math.max(4, typed.split('\n').length + 1))}
            value={typed}
            autoFocus
            maxLength={longest.text}
            onChange={event => setTyped(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Escape') {
                event.stopPropagation()
                setTyped(null)
              } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write(typed)
            }}
          />
          <p id={`charter-${section}-hint`} className="field-hint">
            {strings.hint}
          </p>
          <div className="actions">
            <Button variant="primary" onPress={() => write(typed)}>
              {strings.save}
            </Button>
            <Button onPress={() => setTyped(null)}>{strings.cancel}</Button>
          </div>
        </div>
      )}
      {outdated && typed === null && (
        <details className="charter-outdated">
          <summary>{strings.outdated}</summary>
          <h4>{strings.fromWorkbook}</h4>
          <Blocks text={generated} />
          <div className="actions">
            <Button onPress={() => write(null)}>{strings.takeBack}</Button>
            <Button onPress={() => write(text)}>{strings.keep}</Button>
          </div>
        </details>
      )}
    </section>
  )
}

/** The blocks have no ids, and none of them is edited on its own: their places are their keys. */
function Blocks({ text }: { text: string }) {
  return (
    <div className="charter-text">
      {commentaryOf(text).map((block, place) => {
        const key = `${place} ${block.kind}`
        if (block.kind === 'heading') return <h4 key={key}>{block.text}</h4>
        if (block.kind === 'paragraph') {
          return (
            <p key={key}>
              <Spans words={block.words} />
            </p>
          )
        }
        const items = block.items.map((words, at) => (
          // Items have no ids either.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <Spans words={words} />
          </li>
        ))
        return block.numbered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>
      })}
    </div>
  )
}

function Spans({ words }: { words: Words }) {
  return words.map((span, place) => {
    const key = `${place} ${span.text}`
    return span.bold ? <strong key={key}>{span.text}</strong> : <span key={key}>{span.text}</span>
  })
}
