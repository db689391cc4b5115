import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Position } from '../../shared/model/schema'
import { IconButton } from '../ui/Button'
import { SearchField } from '../ui/Fields'
import { reveal } from './actions'
import type { ChartView } from './ChartView'
import { choose } from './choosing'
import { chartStrings as strings } from './strings'

interface ChartSearchProps {
  view: ChartView
  typed: string
  onType: (typed: string) => void
  hits: readonly Position[]
  /** Index of the hit that is shown. */
  current: number
  onGo: (current: number) => void
}

/** Typing rests this long before the chart goes to the first hit. */
const pause = 250

/** Words to look for in the chart; Enter and Shift+Enter go from hit to hit. */
export function ChartSearch({ view, typed, onType, hits, current, onGo }: ChartSearchProps) {
  const input = useRef<HTMLInputElement>(null)

  /** The words whose first hit was shown; an edit elsewhere changes the hits and must not move the chart. */
  const shownFor = useRef('')

  useEffect(() => {
    if (typed.trim() === '') shownFor.current = ''
    if (shownFor.current === typed || typed.trim() === '') return
    const timer = setTimeout(() => {
      shownFor.current = typed
      show(view, hits[0])
    }, pause)
    return () => clearTimeout(timer)
  }, [view, typed, hits])

  const goBy = (by: number) => {
    if (hits.length === 0) return
    const at = shownFor.current === typed ? (current + by + hits.length) % hits.length : 0
    shownFor.current = typed
    onGo(at)
    show(view, hits[at])
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'f' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div className="chart-search">
      <SearchField
        label={strings.search}
        value={typed}
        onChange={onType}
        inputRef={input}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          goBy(event.shiftKey ? -1 : 1)
        }}
      />
      {typed.trim() !== '' && (
        <>
          <span className="chart-search-count" role="status">
            {hits.length === 0 ? strings.searchNone : strings.searchHits(current + 1, hits.length)}
          </span>
          <IconButton
            label={strings.previousHit}
            keys="Shift+Enter"
            icon={<ChevronUp size={16} />}
            isDisabled={hits.length === 0}
            onPress={() => goBy(-1)}
          />
          <IconButton
            label={strings.nextHit}
            keys="Enter"
            icon={<ChevronDown size={16} />}
            isDisabled={hits.length === 0}
            onPress={() => goBy(1)}
          />
        </>
      )}
    </div>
  )
}

/** Expands what a hit is hidden under, chooses it and shows it in the middle. */
function show(view: ChartView, hit: Position | undefined): void {
  if (!hit) return
  reveal([hit.id])
  choose([hit.id])
  requestAnimationFrame(() => view.centreOn(hit.id))
}
