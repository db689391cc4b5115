// Imports go one way: renderer -> shared <- electron; in shared, model at the bottom. Type imports count too.

/** Packages as resolved and, where they are not installed, as written; not our folder of the same name. */
const package_ = names => `(^|/)node_modules/(${names})(/|$)|^(${names})($|/(?!.+\\.tsx?$))`

const oneSided = 'electron|react|react-dom|react-aria-components|@tanstack/[^/]+|zustand|dexie|lucide-react'

/**
 * Rooms of shared and what each may import besides itself and the files directly in shared.
 * @type {Record<string, string[]>}
 */
const rooms = {
  model: [],
  catalogue: ['model'],
  layout: ['model'],
  merge: ['model', 'catalogue', 'layout', 'analysis', 'transition', 'charters'],
  analysis: ['model', 'catalogue', 'layout'],
  sample: ['model', 'catalogue'],
  transition: ['model', 'catalogue', 'layout', 'analysis'],
  charters: ['model', 'catalogue', 'layout', 'analysis'],
  scenarios: ['model', 'catalogue', 'analysis'],
  report: ['model', 'catalogue', 'layout', 'analysis', 'transition', 'charters', 'scenarios'],
  exchange: ['model', 'catalogue', 'layout', 'analysis'],
  file: ['model', 'catalogue', 'layout', 'analysis'],
}

const roomRules = Object.entries(rooms).map(([room, below]) => ({
  name: `shared-${room}-imports-only-below`,
  comment: `shared/${room} may import ${below.length > 0 ? below.join(', ') : 'no other room'}.`,
  severity: 'error',
  from: { path: `^shared/${room}/` },
  to: {
    path: '^shared/[^/]+/',
    pathNot: [room, ...below].map(allowed => `^shared/${allowed}/`),
  },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Files that import each other in a circle cannot be understood or tested one by one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'renderer-not-electron',
      comment: 'The window reaches the main process by the host contract only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: `^electron/|${package_('electron')}` },
    },
    {
      name: 'renderer-not-node',
      comment: 'The window is sandboxed: it has no Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-not-renderer',
      comment: 'The main process knows nothing of the screens.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: `^renderer/|${package_('react|react-dom|react-aria-components|zustand|dexie')}` },
    },
    {
      name: 'command-line-not-electron',
      comment: 'The command line runs in plain Node.',
      severity: 'error',
      from: { path: '^electron/(cli|pdf)/' },
      to: { path: package_('electron'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-imports-neither-side',
      comment: 'Shared code runs on both sides.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(renderer|electron|build|test)/' },
    },
    {
      name: 'shared-not-one-sided',
      comment: 'Shared code is free of Electron, React and the browser’s storage.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: package_(oneSided) },
    },
    {
      name: 'shared-not-node',
      comment: 'Shared code is free of Node.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-known-rooms',
      comment: 'A new room of shared needs its place in this table.',
      severity: 'error',
      from: {},
      to: { path: '^shared/[^/]+/', pathNot: `^shared/(${Object.keys(rooms).join('|')})/` },
    },
    {
      name: 'no-build-or-test-in-the-app',
      comment: 'The app imports neither tests nor build scripts.',
      severity: 'error',
      from: { path: '^(renderer|electron|shared)/' },
      to: { path: '^(build|test)/' },
    },
    {
      name: 'resolvable',
      comment: 'Every relative import must lead to a file.',
      severity: 'error',
      from: {},
      to: { path: '^\\.', couldNotResolve: true },
    },
    ...roomRules,
  ],
}
