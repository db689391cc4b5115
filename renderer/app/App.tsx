import { useEffect } from 'react'
import { AskPasswordDialog } from '../password/AskPasswordDialog'
import { StartScreen } from '../start/StartScreen'
import { useApp } from '../state/store'
import { Dialogs } from './Dialogs'
import { DropTarget } from './DropTarget'
import { Notices } from './Notices'
import { Shell } from './Shell'
import { Spoken } from './Spoken'
import { startApp } from './start'

let started = false

export function App() {
  const phase = useApp(state => state.phase)
  const asked = useApp(state => state.passwordAsked)
  useEffect(() => {
    // StrictMode runs effects twice in development; the app starts once.
    if (!started) startApp()
    started = true
  }, [])
  return (
    <>
      {phase === 'start' && <StartScreen />}
      {phase === 'open' && <Shell />}
      <Dialogs />
      {asked && <AskPasswordDialog asked={asked} />}
      <Notices />
      <Spoken />
      <DropTarget />
    </>
  )
}
