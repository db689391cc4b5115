import { useEffect } from 'react'
import { StartScreen } from '../start/StartScreen'
import { useApp } from '../state/store'
import { Dialogs } from './Dialogs'
import { Notices } from './Notices'
import { Shell } from './Shell'
import { startApp } from './start'

let started = false

export function App() {
  const phase = useApp(state => state.phase)
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
      <Notices />
    </>
  )
}
