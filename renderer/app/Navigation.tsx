import {
  ArrowLeftRight,
  FileText,
  Flag,
  Grid3x3,
  Layers,
  ListChecks,
  Milestone,
  Network,
  Scale,
  ScrollText,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useAnalysis } from '../state/analysis'
import { goTo } from '../state/navigation'
import { useApp } from '../state/store'
import type { Screen } from '../state/store'
import { keysOf } from './keys'
import { screenNames, shellStrings } from './strings'

const icons: Record<Screen, LucideIcon> = {
  chart: Network,
  responsibilities: ListChecks,
  matrix: Grid3x3,
  comparison: ArrowLeftRight,
  findings: Flag,
  scenarios: Layers,
  fit: Scale,
  transition: Milestone,
  charters: ScrollText,
  report: FileText,
}

// Object.keys loses the literal keys that the table has.
const screens = Object.keys(icons) as Screen[]

export function Navigation() {
  const current = useApp(state => state.screen)
  return (
    <nav className="navigation" aria-label={shellStrings.navigation}>
      <ul>
        {screens.map(screen => {
          const Icon = icons[screen]
          return (
            <li key={screen}>
              <button
                type="button"
                className="navigation-item"
                aria-current={screen === current ? 'page' : undefined}
                title={`${screenNames[screen]} (${keysOf(`go.${screen}`) ?? ''})`}
                onClick={() => goTo(screen)}
              >
                <Icon size={16} aria-hidden />
                <span className="navigation-name">{screenNames[screen]}</span>
                {screen === 'findings' && <FindingTotal />}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function FindingTotal() {
  return <span className="navigation-count">{useAnalysis().findings.length}</span>
}
