import { describe, expect, it } from 'vitest'
import { outlineText, positionsFromText } from '../../../../shared/exchange/outline'
import type { Position } from '../../../../shared/model/schema'
import { newPosition } from '../../../../shared/model/workbook'
import { countingIds } from './tables'

const read = (text: string): readonly Position[] => positionsFromText(text, countingIds())

/** Each title under its manager's: "Chief", "Chief/Director". */
function paths(list: readonly Position[]): string[] {
  const byId = new Map(list.map(position => [position.id, position]))
  const path = (position: Position): string => {
    const manager = position.parent === null ? undefined : byId.get(position.parent)
    return manager ? `${path(manager)}/${position.title}` : position.title
  }
  return list.map(path)
}

const chart = [
  newPosition({ id: 'a', title: 'Chief', holder: 'Ines Marsh', parent: 'elsewhere' }),
  newPosition({ id: 'b', title: 'Director\tnorth', parent: 'a', occupancy: 'vacant' }),
  newPosition({ id: 'c', title: 'Planner', parent: 'b' }),
  newPosition({ id: 'd', title: 'Director south', parent: 'a' }),
]

describe('branches as text', () => {
  it('have a tab for each layer, and who sits there behind one more', () => {
    expect(outlineText(chart, 'Vacant')).toBe(
      'Chief\tInes Marsh\n\tDirector north\tVacant\n\t\tPlanner\n\tDirector south',
    )
  })

  it('come back as the same branches', () => {
    const back = read(outlineText(chart, 'Vacant'))
    expect(paths(back)).toEqual([
      'Chief',
      'Chief/Director north',
      'Chief/Director north/Planner',
      'Chief/Director south',
    ])
    expect(back[0]).toMatchObject({ holder: 'Ines Marsh', occupancy: 'held' })
    expect(back[1]).toMatchObject({ holder: '', occupancy: 'vacant' })
  })
})

describe('text of other programs', () => {
  it('is read by its indentation, whatever it is indented with', () => {
    const wanted = ['Chief', 'Chief/One', 'Chief/One/Team', 'Chief/Two', 'Other']
    expect(paths(read('Chief\n  One\n    Team\n  Two\nOther'))).toEqual(wanted)
    expect(paths(read('Chief\r\n\tOne\r\n\t\tTeam\r\n\tTwo\r\nOther\r\n'))).toEqual(wanted)
    expect(paths(read('• Chief\n   – One\n      - Team\n   – Two\n\n• Other'))).toEqual(wanted)
    expect(paths(read('1. Chief\n   1.1 One\n      1.1.1 Team\n   1.2 Two\n2. Other'))).toEqual(wanted)
  })

  it('forgives a first line that is indented and steps of any width', () => {
    expect(paths(read('      Chief\n        One\n  Other'))).toEqual(['Chief', 'Chief/One', 'Other'])
  })

  it('keeps hyphens and numbers that belong to a title', () => {
    expect(paths(read('Director - Finance\n24 hour desk lead'))).toEqual([
      'Director - Finance',
      '24 hour desk lead',
    ])
  })

  it('is read as a table where its columns have headings', () => {
    const back = read('Id\tTitle\tName\tReports to\tGrade\n1\tChief\tAna Ruiz\t\tE1\n2\tBuyer\tvacant\t1\tM2')
    expect(paths(back)).toEqual(['Chief', 'Chief/Buyer'])
    expect(back[0]).toMatchObject({ holder: 'Ana Ruiz', grade: 'E1', ref: '1' })
    expect(back[1]).toMatchObject({ occupancy: 'vacant' })
  })

  it('is read as a table where one column holds the ids of the other', () => {
    expect(
      paths(read('1\t\tChief officer\n2\t1\tBuyer north\n3\t1\tBuyer south\n4\t2\tClerk north')),
    ).toEqual([
      'Chief officer',
      'Chief officer/Buyer north',
      'Chief officer/Buyer south',
      'Chief officer/Buyer north/Clerk north',
    ])
  })

  it('in two columns without headings is titles and holders', () => {
    const back = read('Chief\tAna Ruiz\nBuyer\tBen Okoro')
    expect(back.map(({ title, holder }) => [title, holder])).toEqual([
      ['Chief', 'Ana Ruiz'],
      ['Buyer', 'Ben Okoro'],
    ])
  })

  it('loses control characters, and is nothing where nothing else is left', () => {
    expect(read('\u0000\u0001\u0002')).toEqual([])
    expect(read('Plant\u0007 Manager')[0]?.title).toBe('Plant Manager')
  })

  it('without words is no position, and a very long line is cut', () => {
    expect(read(' \n\t\n')).toEqual([])
    expect(read('x'.repeat(900))[0]?.title).toHaveLength(500)
  })
})
