import { describe, expect, it } from 'vitest'
import { filtered, grouped, groupings, rowsOf } from '../../../../renderer/findings/grouping'
import type { Filters } from '../../../../renderer/findings/grouping'
import { analyse } from '../../../../shared/analysis/analyse'
import { withDispositions } from '../../../../shared/analysis/dispositions'
import { sampleWorkbook } from '../../../../shared/sample'

const workbook = sampleWorkbook()
const { scenario, findings } = analyse(workbook, 's-as-is')
const disposed = withDispositions(workbook, scenario.id, findings)
const everything: Filters = { search: '', severity: null, kind: null, state: null, only: null }

describe('the grouped list of findings', () => {
  for (const grouping of groupings) {
    it(`shows every finding ${grouping}-wise, none twice under one heading`, () => {
      const groups = grouped(disposed, grouping, workbook, scenario)
      const shown = new Set(groups.flatMap(group => group.findings.map(({ finding }) => finding.id)))
      expect(shown).toEqual(new Set(findings.map(({ id }) => id)))
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      for (const group of groups) {
        const ids = group.findings.map(({ finding }) => finding.id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    })
  }

  it('adds up to the number of findings by kind and by severity', () => {
    for (const grouping of ['kind', 'severity'] as const) {
      const groups = grouped(disposed, grouping, workbook, scenario)
      expect(groups.reduce((sum, group) => sum + group.findings.length, 0)).toBe(findings.length)
    }
  })

  it('puts a finding under each position that it concerns', () => {
    const groups = grouped(disposed, 'position', workbook, scenario)
    const undivided = findings.find(({ rule }) => rule === 'overlap.undivided')
    const under = groups.filter(group => group.findings.some(({ finding }) => finding === undivided))
    expect(under).toHaveLength(undivided?.positions.length ?? 0)
  })

  it('puts findings about many positions under one heading of their own', () => {
    const many = disposed.map(entry => ({
      ...entry,
      finding: { ...entry.finding, positions: scenario.positions.slice(0, 20).map(({ id }) => id) },
    }))
    const groups = grouped(many, 'position', workbook, scenario)
    expect(groups.map(({ key }) => key)).toEqual(['many'])
  })

  it('leaves out the lines under a folded heading and keeps its count', () => {
    const groups = grouped(disposed, 'kind', workbook, scenario)
    const rows = rowsOf(groups, new Set(['gap']))
    const [heading] = rows
    expect(heading).toMatchObject({
      kind: 'group',
      key: 'gap',
      folded: true,
      count: groups[0]?.findings.length,
    })
    expect(rows.some(row => row.kind === 'finding' && row.group === 'gap')).toBe(false)
  })
})

describe('the filters of the findings', () => {
  it('let through what fits all of them', () => {
    const shown = filtered(disposed, { ...everything, severity: 'critical', kind: 'overlap' })
    expect(shown.length).toBeGreaterThan(0)
    for (const { finding } of shown) expect([finding.severity, finding.kind]).toEqual(['critical', 'overlap'])
  })

  it('tell open, accepted and planned findings apart', () => {
    const counts = (['open', 'accepted', 'planned'] as const).map(
      state => filtered(disposed, { ...everything, state }).length,
    )
    expect(counts).toEqual([findings.length - 2, 1, 1])
  })

  it('search sentence, rule, owner and reason, accents aside', () => {
    const hits = (search: string) =>
      filtered(disposed, { ...everything, search }).map(({ finding }) => finding.id)
    expect(hits('WISNIEWSKA footprint')).toEqual(['fit.strategic-with-head:d-choose-production-footprint'])
    expect(hits('interim manager was hired')).toEqual(['gap.vacant-holder:d-start-dundalk-line'])
    expect(hits('no such words')).toEqual([])
  })
})
