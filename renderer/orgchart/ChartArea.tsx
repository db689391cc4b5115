import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { recently } from '../../shared/analysis/recent'
import { scenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Position } from '../../shared/model/schema'
import { useFindingsBySubject } from '../state/analysis'
import { announce } from '../state/spoken'
import { useScenario, useSelection, useWorkbook } from '../state/store'
import { movePositions, reveal, setShownView } from './actions'
import { BoxHint } from './BoxHint'
import { boxHeightFor } from './boxMarks'
import { Boxes, itemId } from './Boxes'
import { ContextMenu } from './ContextMenu'
import type { MenuPlace } from './ContextMenu'
import { setCollapsed } from './boxMenu'
import { ChartBanner } from './ChartBanner'
import { runChartKey, toggleActive } from './chartKeys'
import { useChartLook } from './chartLook'
import {
  collapsedNow,
  keepLook,
  rememberCamera,
  rememberedCamera,
  rename,
  useChartSession,
  useCollapsed,
  useFocus,
} from './chartSession'
import type { ChartView } from './ChartView'
import { choose, chosenNow, isOwnChoice, takeAsOwn, toggleChoice } from './choosing'
import { endDottedLine, linkingNow, nameOf, refusalOf, toggleDottedLines } from './dottedLines'
import { dottedStrings } from './dottedStrings'
import type { Drop } from './dropping'
import type { Scene } from './scene'
import { listenToPointer } from './pointing'
import { RenameField } from './RenameField'
import { arrangementOf, boxOfId, headOf, positionOf, showChart } from './shownChart'
import { chartStrings as strings } from './strings'
import { isTypingAhead } from './typeahead'
import { useColouring } from './useColouring'
import { useKeptFocus } from './useKeptFocus'

/** The drawing of the chart with everything that is done in it by pointer and keyboard. */
export function ChartArea({ view, hits }: { view: ChartView; hits: ReadonlySet<string> }) {
  const scene = useScene(hits)
  const { shown } = scene
  const selection = useSelection()
  const scenario = useScenario()
  const renaming = useChartSession(session => session.renaming)
  const [walked, setWalked] = useState<string | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const [link, setLink] = useState<{ ids: readonly string[]; to: string | null } | null>(null)
  const [hovered, setHovered] = useState(-1)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [focused, setFocused] = useState(false)
  const [, setUses] = useState(0)
  const area = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const world = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  /** Whether a box that gets the focus got it by Tab, and so may be out of view. */
  const tabbing = useRef(true)
  const space = useRef<'up' | 'down' | 'used'>('up')
  const shownFor = useRef<string | null>(null)

  // The box with the focus: where the keys, the pointer or a choice have gone, else the head that is seen first.
  const isShown = (id: string | null | undefined): id is string => !!id && boxOfId(shown, id) >= 0
  const [firstShown] = shown.places
  const top = headOf(shown.chart)
  const headPlace = top !== undefined && (shown.boxOf[top] ?? -1) >= 0 ? top : firstShown
  const head = shown.chart.positions[headPlace ?? -1]?.id ?? null
  const active = isShown(walked) ? walked : head
  const giveFocus = (id: string) => {
    tabbing.current = false
    document.getElementById(itemId(id))?.focus({ preventScroll: true })
    tabbing.current = true
  }
  const focusActive = () => {
    wantsFocus.current = true
    if (active !== null) giveFocus(active)
  }

  useEffect(() => {
    if (!area.current || !canvas.current || !world.current) return
    const detach = view.attach(area.current, canvas.current, world.current)
    const stopKeeping = view.onRest(() => rememberCamera(view.camera))
    setShownView(view)
    return () => {
      setShownView(null)
      stopKeeping()
      detach()
    }
  }, [view])

  useLayoutEffect(() => {
    const kept = rememberedCamera()
    view.show(scene, active)
    if (shownFor.current === scenario.id && kept) return
    shownFor.current = scenario.id
    keepLook()
    if (kept) view.moveTo(kept)
    else view.begin()
    // `active` only says what stays in place; a change of it alone shows nothing else.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [view, scene, scenario.id])

  useEffect(() => {
    const ids = selection.positions
    if (ids.length > 0) setWalked(last => (last !== null && ids.includes(last) ? last : (ids.at(-1) ?? null)))
  }, [selection.positions])

  // What was chosen elsewhere (a finding, a search, the matrix) is looked up here.
  useEffect(() => {
    const ids = selection.positions
    if (ids.length === 0 || isOwnChoice(ids)) return
    takeAsOwn(ids)
    reveal(ids)
    const [only] = ids
    // The boxes that this expands are laid out by then.
    const frame = requestAnimationFrame(() => {
      if (ids.length > 1) view.fitPositions(ids)
      else if (only !== undefined && useChartSession.getState().renaming !== only) view.centreOn(only)
    })
    return () => cancelAnimationFrame(frame)
  }, [view, selection.positions])

  useEffect(() => {
    if (!area.current) return
    return listenToPointer(area.current, view, {
      choose: ids => {
        wantsFocus.current = true
        const linking = linkingNow()
        const [only] = ids
        if (linking && only !== undefined) return toggleDottedLines(linking, only)
        endDottedLine()
        choose(ids)
        setWalked(last => ids.at(-1) ?? last)
        if (ids.length > 1) announce(strings.chosen(ids.length))
      },
      chosen: chosenNow,
      toggleChoice: id => {
        wantsFocus.current = true
        toggleChoice(id)
        setWalked(id)
        announce(strings.chosen(chosenNow().length))
      },
      toggleCollapsed: id => {
        setWalked(id)
        setCollapsed(id, !collapsedNow().has(id))
      },
      rename,
      openMenu: (id, at) => {
        if (id !== null) setWalked(id)
        setMenu({ at })
      },
      move: (ids, target) => void movePositions(ids, target),
      link: toggleDottedLines,
      linkChanged: setLink,
      refusalOfLink: refusalOf,
      dropChanged: setDrop,
      hovered: setHovered,
      panning: () => {
        if (space.current === 'down') space.current = 'used'
        return space.current === 'used'
      },
      used: () => {
        wantsFocus.current = true
        setHovered(-1)
        setMenu(null)
        setUses(count => count + 1)
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      },
    })
  }, [view])

  useEffect(() => {
    if (!wantsFocus.current || renaming !== null || active === null) return
    wantsFocus.current = false
    giveFocus(active)
  })
  useKeptFocus(area, renaming === null && active !== null ? () => giveFocus(active) : null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (active === null) return
    if (event.key === ' ' && !isTypingAhead(event.timeStamp)) {
      event.preventDefault()
      if (!event.repeat) space.current = 'down'
      return
    }
    const go = (id: string, extend: boolean) => {
      wantsFocus.current = true
      setWalked(id)
      choose(extend ? [...chosenNow().filter(other => other !== id), id] : [id])
      view.bringIntoView(id)
    }
    const linking = linkingNow()
    if (linking && (event.key === 'Enter' || event.key === 'Escape')) {
      event.preventDefault()
      event.stopPropagation()
      wantsFocus.current = true
      if (event.key === 'Enter') toggleDottedLines(linking, active)
      else endDottedLine()
      return
    }
    if (!runChartKey(event.nativeEvent, { view, active, go })) return
    event.preventDefault()
    event.stopPropagation()
    // A move or an edit may take the box away from the focus for a moment.
    wantsFocus.current = true
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    if (space.current === 'down' && active !== null) toggleActive(active)
    space.current = 'up'
  }

  return (
    <div
      ref={area}
      className="chart-area"
      onScroll={event => {
        // The browser scrolls to what it gives the focus; here the camera does.
        event.currentTarget.scrollTo(0, 0)
      }}
    >
      <canvas ref={canvas} className="chart-canvas" aria-hidden />
      <div ref={world} className="chart-world">
        <div
          role="tree"
          tabIndex={-1}
          aria-label={strings.chart}
          aria-multiselectable
          className="chart-tree"
          onKeyDown={onKeyDown}
          onKeyUp={onKeyUp}
          onFocus={event => {
            setFocused(event.target.matches(':focus-visible'))
            const id = event.target.getAttribute('data-position')
            if (id !== null) setWalked(id)
            if (id !== null && tabbing.current && event.target.matches(':focus-visible'))
              view.bringIntoView(id)
          }}
          onBlur={() => setFocused(false)}
        >
          <Boxes view={view} scene={scene} active={active} />
        </div>
        {renaming !== null && <RenameField view={view} shown={shown} id={renaming} onDone={focusActive} />}
      </div>
      {!drop && !menu && renaming === null && (
        <BoxHint
          view={view}
          shown={shown}
          box={hovered >= 0 ? hovered : focused && active !== null ? boxOfId(shown, active) : -1}
        />
      )}
      {drop && (
        <p className="chart-drop" data-refused={drop.refused}>
          {drop.refused
            ? strings.dropRefused
            : drop.kind === 'under'
              ? strings.dropUnder(positionOf(shown, drop.box).title)
              : strings.dropBeside(positionOf(shown, drop.box).title)}
        </p>
      )}
      {link && (
        <p className="chart-drop" data-refused={link.to !== null && refusalOf(link.ids, link.to) !== null}>
          {link.to === null
            ? dottedStrings.drop(nameOf(link.ids))
            : (refusalOf(link.ids, link.to) ?? dottedStrings.dropOn(nameOf(link.ids), nameOf([link.to])))}
        </p>
      )}
      {!drop && !link && <ChartBanner />}
      {menu && (
        <ContextMenu
          place={menu}
          onClose={() => {
            setMenu(null)
            focusActive()
          }}
          centre={id => view.centreOn(id)}
        />
      )}
    </div>
  )
}

const hasPhotos = recently(4, (list: readonly Position[]): boolean =>
  list.some(({ photo }) => photo !== null),
)

/** Ids of the positions that were cut from the scenario that is shown. */
function useCutPositions(): ReadonlySet<string> {
  const scenario = useScenario()
  const cut = useChartSession(session => session.cut)
  return useMemo(
    () => new Set(cut?.clip.scenario === scenario.id ? cut.clip.positions.map(({ id }) => id) : []),
    [cut, scenario.id],
  )
}

/** What is painted, from what is shown of the workbook. */
function useScene(hits: ReadonlySet<string>): Scene {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const collapsed = useCollapsed()
  const focus = useFocus()
  const { positions } = useSelection()
  const findings = useFindingsBySubject().positions
  const { direction, stackLeaves, compact, wrap, shows: facts } = useChartLook()
  const { colouring, ghosts } = useColouring()
  const selected = useMemo(() => new Set(positions), [positions])
  const shows = useMemo(() => new Set(facts), [facts])
  const counted = findings.size > 0 || scenario.assignments.length > 0
  const portraits = shows.has('photo') && workbook.pictures.length > 0 && hasPhotos(scenario.positions)
  const { loads } = scenarioIndex(scenario, workbook.responsibilities)
  const marks = useMemo(
    () => ({ loads, findings, shows, counted, portraits, colouring }),
    [loads, findings, shows, counted, portraits, colouring],
  )
  const shown = showChart(
    scenario.positions,
    collapsed,
    boxHeightFor(shows, counted),
    arrangementOf(direction, stackLeaves, compact, wrap),
    ghosts,
    focus,
  )
  const cut = useCutPositions()
  return useMemo(() => ({ shown, marks, selected, hits, cut }), [shown, marks, selected, hits, cut])
}
