import { describe, expect, it } from 'vitest'
import { roleCharters } from '../../../../shared/charters/charter'
import { reportContent } from '../../../../shared/report/content'
import { sampleWorkbook } from '../../../../shared/sample/workbook'
import { transitionPlan } from '../../../../shared/transition/plan'

const workbook = sampleWorkbook()
const blocksOf = (kind: 'charters' | 'transition', from = workbook) => {
  const section = reportContent(from, '2026-11-22').sections.find(each => each.kind === kind)
  if (section?.kind !== kind) throw new Error(`The report has no section ${kind}.`)
  return section.blocks
}

describe('the transition plan in the report', () => {
  it('has a row for every handover of the recommended option that is in the plan', () => {
    const rows = blocksOf('transition').flatMap(block => (block.kind === 'table' ? block.table.rows : []))
    const { handovers, steps } = transitionPlan(workbook, workbook.recommended ?? '')
    expect(rows).toHaveLength(handovers.filter(({ leftOut }) => !leftOut).length + steps.length)
    expect(rows[0]?.[0]?.text).toContain(handovers[0]?.responsibility.title)
  })

  it('says so where no option is described or recommended', () => {
    const blocks = blocksOf('transition', { ...workbook, recommended: null })
    expect(blocks).toMatchObject([{ kind: 'paragraph' }])
  })
})

describe('the role charters in the report', () => {
  it('have a page for each role, with what the charter says', () => {
    const blocks = blocksOf('charters')
    const charters = roleCharters(workbook, workbook.recommended ?? '')
    expect(blocks.filter(({ kind }) => kind === 'charter')).toHaveLength(charters.length)
    const said = blocks
      .flatMap(block => (block.kind === 'charter' ? block.charter.parts : []))
      .flatMap(part => part.words)
      .flatMap(words => (words.kind === 'list' ? words.items : []))
      .map(item => item.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(''))
    const missing = charters
      .flatMap(({ parts }) => parts)
      .flatMap(({ text }) => text.split('\n').filter(line => line.startsWith('- ')))
      .map(line => line.slice(2).replaceAll('**', ''))
      .filter(line => !said.includes(line))
    expect(missing).toEqual([])
  })
})
