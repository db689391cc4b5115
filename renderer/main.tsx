import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
// What all screens share comes before their own styles, which may then say otherwise.
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
import { App } from './app/App'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has a #root element')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
