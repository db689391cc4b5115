import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/buttons.css'
import './ui/fields.css'
import './ui/lists.css'
import './ui/dialogs.css'
import './ui/tables.css'
import './ui/shelves.css'
import './ui/pages.css'
import './ui/notices.css'
import './ui/signs.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has a #root element')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
