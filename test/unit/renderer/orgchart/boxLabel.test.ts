import { expect, it } from 'vitest'
import { boxLabel } from '../../../../renderer/orgchart/strings'
import { newPosition } from '../../../../shared/model/workbook'

const nothing = { reports: 0, hidden: 0, findings: 0, letters: [], dottedTo: [], colour: '' }

it('a box says aloud all that it shows, and nothing of what it has not', () => {
  const bare = newPosition({ id: 'one', title: 'Buyer' })
  expect(boxLabel(bare, nothing)).toBe('Buyer')
  const full = newPosition({
    id: 'one',
    title: 'Chief',
    role: 'coo',
    holder: 'Ana',
    unit: 'Plants',
    grade: 'E1',
  })
  const facts = {
    reports: 2,
    hidden: 3,
    findings: 1,
    letters: [
      ['A', 7],
      ['I', 5],
    ] as const,
    dottedTo: ['Board', 'Owner'],
    colour: 'Moved',
  }
  expect(boxLabel(full, facts)).toBe(
    'Chief, COO, Ana, Plants, E1, 2 direct reports, 3 positions hidden, Moved, 1 finding, ' +
      'accountable for 7, informed of 5, dotted line to Board and Owner',
  )
})
