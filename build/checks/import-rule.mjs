// Checks who imports whom. As a program: node build/checks/import-rule.mjs
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../steps/project.mjs'

export const checkedFolders = ['electron', 'renderer', 'shared']

/**
 * @param {string} root folder that holds the three
 * @returns {Promise<{ modules: number, violations: string[] }>} `violations`: one sentence each, with the rule's name
 */
export async function checkImports(root) {
  const { cruise } = await import('dependency-cruiser')
  const { forbidden } = createRequire(import.meta.url)('../dependency-cruiser.cjs')
  const { output } = await cruise(checkedFolders, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
    // Imports that TypeScript erases bind the rooms just as much.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.json'] },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text in place of a result.')
  const sources = output.modules.map(({ source }) => source).filter(source => folderOf(source) !== undefined)
  const violations = output.summary.violations.map(
    ({ rule, from, to }) => `${from} → ${to}: ${rule.name}. ${commentOf(forbidden, rule.name)}`,
  )
  // dependency-cruiser finds nothing, and is content, where it does not get along with the TypeScript in use.
  for (const folder of checkedFolders)
    if (hasSources(join(root, folder)) && !sources.some(source => folderOf(source) === folder))
      violations.push(`${folder}: has TypeScript files, of which none was read.`)
  if (sources.length === 0) violations.push('No module was found to check.')
  return { modules: sources.length, violations }
}

/** @param {string} source */
function folderOf(source) {
  return checkedFolders.find(folder => source.startsWith(`${folder}/`))
}

/** @param {string} folder */
function hasSources(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(name => /\.tsx?$/.test(name))
}

/** @param {readonly { name: string, comment: string }[]} rules @param {string} name */
function commentOf(rules, name) {
  return rules.find(rule => rule.name === name)?.comment ?? ''
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { modules, violations } = await checkImports(projectRoot)
  for (const violation of violations) console.log(violation)
  console.log(`${modules} modules, ${violations.length} violations`)
  process.exitCode = violations.length === 0 ? 0 : 1
}
