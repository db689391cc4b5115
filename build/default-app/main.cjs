// What Electron's own default app does with `electron <folder> [arguments]`, for a runtime that has none:
// loads the folder named by the first argument that is no switch. process.argv stays as it was.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const path = require('node:path')

const folder = process.argv.slice(1).find(argument => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write('Usage: electron <folder of the app> [arguments]\n')
  app.exit(1)
} else {
  const root = path.resolve(folder)
  const described = JSON.parse(readFileSync(path.resolve(root, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
  app.setName(described.productName ?? described.name)
  app.setVersion(described.version)
  app.setAppPath(root)
  require(path.resolve(root, described.main))
}
