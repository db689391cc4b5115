import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/signs.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has a #root element')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
