import { Star } from 'lucide-react'
import type { FindingKind, Severity } from '../../shared/analysis/finding'
import type { Letters, Role } from '../../shared/model/schema'
import { letterNames, recommended, roleNames, severityNames } from './strings'

/** One shape for each meaning, the same on every screen and on paper, so that colour is never the only sign. */

const size = 14

export function RoleSign({ role, labelled = false }: { role: Role; labelled?: boolean }) {
  if (role === 'other') return null
  return (
    <svg
      className={`sign sign-${role}`}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      {...(labelled ? { role: 'img', 'aria-label': roleNames[role] } : { 'aria-hidden': true })}
    >
      {role === 'head-of-operations' && <rect x="2" y="2" width="10" height="10" fill="currentColor" />}
      {role === 'coo' && <path d="M7 0.8 13.2 7 7 13.2 0.8 7Z" fill="currentColor" />}
      {role === 'ceo' && <circle cx="7" cy="7" r="5.5" fill="currentColor" />}
    </svg>
  )
}

export function KindSign({ kind }: { kind: FindingKind | 'collaboration' }) {
  return (
    <svg
      className={`sign sign-${kind}`}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden
    >
      {kind === 'gap' && <rect x="2" y="2" width="10" height="10" rx="1" strokeDasharray="2.5 2" />}
      {kind === 'overlap' && (
        <>
          <rect x="1" y="1" width="8" height="8" />
          <rect x="5" y="5" width="8" height="8" />
          <path d="M5 9 9 5M5.5 7 7 5.5M7 8.5 8.5 7" strokeWidth="1" />
        </>
      )}
      {kind === 'collaboration' && (
        <>
          <circle cx="4.8" cy="7" r="3.8" />
          <circle cx="9.2" cy="7" r="3.8" />
        </>
      )}
      {kind === 'fit' && <path d="M1.5 4.5h8l-2-2.5M12.5 9.5h-8l2 2.5" />}
      {kind === 'load' && <path d="M2 12V8M5.5 12V5M9 12V2M12.5 12V7" />}
      {kind === 'structure' && <path d="M7 1.5v4M2.5 12V8.5h9V12M7 5.5v3M5 1.5h4" />}
    </svg>
  )
}

/** Marks the scenario that the consultant recommends. */
export function RecommendedSign() {
  return <Star className="sign sign-recommended" size={size} role="img" aria-label={recommended} />
}

const bars: Record<Severity, number> = { critical: 3, major: 2, minor: 1 }

/** Severity by word and by one, two or three bars. */
export function SeveritySign({ severity, wordless = false }: { severity: Severity; wordless?: boolean }) {
  return (
    <span className={`severity severity-${severity}`}>
      <svg className="sign" width="12" height={size} viewBox="0 0 12 14" aria-hidden>
        {[0, 1, 2].map(bar => (
          <rect
            key={bar}
            x={bar * 4}
            y={8 - bar * 3}
            width="3"
            height={5 + bar * 3}
            fill="currentColor"
            fillOpacity={bar < bars[severity] ? 1 : 0.2}
          />
        ))}
      </svg>
      <span className={wordless ? 'visually-hidden' : undefined}>{severityNames[severity]}</span>
    </span>
  )
}

/** The letters of one cell, each with its weight of ink. */
export function LetterSigns({ letters }: { letters: Letters | null }) {
  if (letters === null) return null
  const single = letters === 'AR' ? (['A', 'R'] as const) : ([letters] as const)
  return (
    <span className="letters">
      {single.map(letter => (
        <span key={letter} className={`letter letter-${letter}`} title={letterNames[letter]}>
          {letter}
        </span>
      ))}
    </span>
  )
}
