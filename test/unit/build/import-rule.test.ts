import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkImports } from '../../../build/checks/import-rule.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'remit-imports-'))
  for (const folder of ['electron', 'renderer', 'shared']) mkdirSync(join(root, folder))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const allowed = {
  'shared/host.ts': 'export interface Host { name: string }\n',
  'shared/model/workbook.ts': 'export const workbook = 1\n',
  'shared/analysis/measures.ts':
    "import { workbook } from '../model/workbook'\nexport const measure = workbook\n",
  'shared/report/report.ts':
    "import { measure } from '../analysis/measures'\nexport const report = measure\n",
  'electron/main.ts':
    "import { report } from '../shared/report/report'\nimport { join } from 'node:path'\nexport const main = join('a', String(report))\n",
  'electron/files/open.ts':
    "import type { WebContents } from 'electron'\nexport const open = (web: WebContents) => web\n",
  'electron/cli/main.ts':
    "import { open } from '../files/open'\nimport { report } from '../../shared/report/report'\nexport const cli = [open, report]\n",
  'renderer/main.tsx':
    "import type { Host } from '../shared/host'\nimport { createRoot } from 'react-dom/client'\nexport const start = (host: Host) => [host, createRoot]\n",
}

describe('import rule', () => {
  it('accepts imports that go one way', async () => {
    write(allowed)
    expect(await checkImports(root)).toEqual({ modules: 8, violations: [] })
  })

  it.each([
    ['renderer-not-electron', 'renderer/screen.ts', "import { main } from '../electron/main'\n"],
    ['renderer-not-electron', 'renderer/screen.ts', "import { ipcRenderer } from 'electron'\n"],
    ['renderer-not-electron', 'renderer/screen.ts', "import type { main } from '../electron/main'\n"],
    ['renderer-not-node', 'renderer/screen.ts', "import { readFileSync } from 'node:fs'\n"],
    ['electron-not-renderer', 'electron/menu.ts', "import { start } from '../renderer/main'\n"],
    ['electron-not-renderer', 'electron/menu.ts', "import { useState } from 'react'\n"],
    ['command-line-not-electron', 'electron/cli/main.ts', "import { app } from 'electron'\n"],
    ['shared-imports-neither-side', 'shared/model/bad.ts', "import { main } from '../../electron/main'\n"],
    ['shared-not-one-sided', 'shared/model/bad.ts', "import { useState } from 'react'\n"],
    ['shared-not-one-sided', 'shared/model/bad.ts', "import type { BrowserWindow } from 'electron'\n"],
    ['shared-not-one-sided', 'shared/model/bad.ts', "import { Dexie } from 'dexie'\n"],
    ['shared-not-node', 'shared/model/bad.ts', "import { readFileSync } from 'node:fs'\n"],
    [
      'shared-model-imports-only-below',
      'shared/model/bad.ts',
      "import { measure } from '../analysis/measures'\n",
    ],
    [
      'shared-exchange-imports-only-below',
      'shared/exchange/bad.ts',
      "import { report } from '../report/report'\n",
    ],
    ['shared-known-rooms', 'shared/other/bad.ts', "import { helper } from './helper'\n"],
    ['resolvable', 'electron/menu.ts', "import { gone } from './gone'\n"],
  ])('refuses by %s: %s with %s', async (rule, path, text) => {
    write({ ...allowed, 'shared/other/helper.ts': 'export const helper = 1\n', [path]: text })
    const { violations } = await checkImports(root)
    expect(violations.filter(violation => violation.startsWith(path))).toEqual([
      expect.stringContaining(`: ${rule}. `),
    ])
  })

  it('refuses a circle', async () => {
    write({
      ...allowed,
      'shared/model/a.ts': "import { b } from './b'\nexport const a = () => b\n",
      'shared/model/b.ts': "import { a } from './a'\nexport const b = () => a\n",
    })
    const { violations } = await checkImports(root)
    expect(violations.join('\n')).toContain('no-circular')
  })

  it('fails when it reads no module at all', async () => {
    expect(await checkImports(root)).toEqual({ modules: 0, violations: ['No module was found to check.'] })
  })
})
