import { describe, expect, it } from 'vitest'
import { readSeat } from '../../../../shared/exchange/occupancy'

describe('who sits in a seat', () => {
  it.each([
    ['Jane Doe', 'Director', 'held', 'Jane Doe'],
    ['', 'Director', 'held', ''],
    ['N/D', 'Director', 'held', ''],
    ['n/a', 'Director', 'held', ''],
    ['XX', 'Director', 'held', ''],
    ['VACANT', 'Director', 'vacant', ''],
    ['Vacant from 1 May', 'Director', 'vacant', ''],
    ['Vacant post 3', 'Director', 'vacant', ''],
    ['TBC', 'Director', 'vacant', ''],
    ['N.N.', 'Leiter Einkauf', 'vacant', ''],
    ['Eliminated', 'Director', 'vacant', ''],
    ['N/D', 'Not in Post', 'vacant', ''],
    ['', 'VACANT - Finance Director', 'vacant', ''],
    ['', 'Finance Director (vacant)', 'vacant', ''],
    ['', 'Leiter Einkauf (unbesetzt)', 'vacant', ''],
    ['', 'Vacant Property Officer', 'held', ''],
    ['', 'Head of Vacancy Management', 'held', ''],
    ['Jane Doe (interim)', 'Director', 'interim', 'Jane Doe'],
    ['Acting: Jane Doe', 'Director', 'interim', 'Jane Doe'],
    ['Vacant (Jane Doe acting)', 'Director', 'interim', 'Jane Doe'],
    ['Vacant - covered by Jane Doe', 'Director', 'interim', 'Jane Doe'],
    ['Jane Doe', 'Acting Director', 'interim', 'Jane Doe'],
    ['', 'Programme Acting Director', 'interim', ''],
    ['VACANT', 'Acting Director', 'vacant', ''],
    ['Jane Doe', 'Head of Interim Resourcing', 'held', 'Jane Doe'],
    ['Jane Doe', 'Contracting Manager', 'held', 'Jane Doe'],
    ['Jane Doe', 'Directrice par intérim', 'interim', 'Jane Doe'],
    ['Jane Doe', 'Temporary Accommodation Manager', 'held', 'Jane Doe'],
  ])('reads “%s”, %s as %s', (name, title, occupancy, holder) =>
    expect(readSeat(name, title)).toMatchObject({ occupancy, holder }),
  )
})
