import { describe, expect, it } from 'vitest'
import { analyse, attention } from '../../../../shared/analysis'
import type { Workbook } from '../../../../shared/model/schema'
import { after, given } from './given'

const workbook = given({
  chart: { ceo: {} },
  duties: { d1: '', d2: '', d3: 'ceo:AR' },
})
const decide = (from: Workbook, kind: 'accepted' | 'planned', finding: string): Workbook =>
  after(from, {
    edit: 'disposeOfFindings',
    scenario: 'scenario-1',
    findings: [finding],
    disposition: { kind, reason: 'On purpose', owner: 'Ada Stone', due: '' },
  })
const attentionOf = (from: Workbook, scenario = 'scenario-1') => {
  const { marking, accepted } = attention(from, scenario, analyse(from, scenario).findings)
  return {
    marking: marking.map(({ id }) => id),
    accepted: accepted.map(({ id }) => id),
  }
}

describe('findings that mark their place', () => {
  const before = attentionOf(workbook)

  it('are all of them, the very same list, where nothing was accepted', () => {
    const { findings } = analyse(workbook, 'scenario-1')
    expect(before.accepted).toEqual([])
    expect(before.marking).toContain('gap.unassigned:d1')
    expect(attention(workbook, 'scenario-1', findings).marking).toBe(findings)
  })

  it('are no longer those that were accepted; planned ones still are', () => {
    const decided = decide(decide(workbook, 'accepted', 'gap.unassigned:d1'), 'planned', 'gap.unassigned:d2')
    expect(attentionOf(decided)).toEqual({
      marking: before.marking.filter(id => id !== 'gap.unassigned:d1'),
      accepted: ['gap.unassigned:d1'],
    })
  })

  it('are theirs again once reopened, and in other scenarios all along', () => {
    const accepted = decide(workbook, 'accepted', 'gap.unassigned:d1')
    const copied = after(accepted, {
      edit: 'copyScenario',
      from: 'scenario-1',
      id: 'option',
      name: 'Option',
      structure: null,
    })
    const other = {
      ...copied,
      dispositions: copied.dispositions.filter(({ scenario }) => scenario !== 'option'),
    }
    expect(attentionOf(other, 'option')).toEqual(before)
    const reopened = after(accepted, {
      edit: 'disposeOfFindings',
      scenario: 'scenario-1',
      findings: ['gap.unassigned:d1'],
      disposition: null,
    })
    expect(attentionOf(reopened)).toEqual(before)
  })
})
