import { basename } from 'node:path'
import { messages } from '../messages'
import { readFaces } from '../pdf/fontFaces'
import { rememberedFont, rememberFont } from '../windows/rememberedFont'
import { chooseToOpen, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

type Methods = Pick<HostHandlers, 'reportFont' | 'chooseReportFont' | 'clearReportFont'>

export const reportFontMethods: Methods = {
  reportFont() {
    const path = rememberedFont()
    return { name: path === null ? null : basename(path) }
  },

  async chooseReportFont({ window }) {
    const path = await chooseToOpen(window, { title: messages.fontTitle, kinds: filters.font })
    if (path === null) return { kind: 'cancelled' }
    const name = basename(path)
    if ((await readFaces(path)).length === 0) return { kind: 'unfit', name }
    rememberFont(path)
    return { kind: 'chosen', name }
  },

  clearReportFont() {
    rememberFont(null)
    return null
  },
}
