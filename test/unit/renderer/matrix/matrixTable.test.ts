import { expect, it } from 'vitest'
import { matrixTable } from '../../../../renderer/matrix/matrixTable'
import { given } from '../../shared/analysis/given'
import { analysed, arranged, side } from './matrices'

const workbook = given({
  chart: {
    ceo: { title: 'CEO', holder: 'Ann' },
    'coo<ceo': { title: 'COO', unit: 'Operations', holder: 'Bo' },
  },
  duties: {
    plan: { title: 'Plan growth', area: 'Strategy & goals', cells: 'ceo:A coo:R(Plant North)' },
    ship: { title: 'Ship orders', area: '', cells: 'coo:AR' },
  },
})
const { index } = analysed(workbook)

it('the matrix is written with its headings, scopes beside the letters and areas in place of their lines', () => {
  const { rows, columns } = arranged(workbook, { duty: side({ grouping: 'area' }) })
  expect(matrixTable({ rows, columns, index })).toEqual([
    ['Responsibility', 'Area', 'CEO (Ann)', 'COO (Bo)'],
    ['Plan growth', 'Strategy & goals', 'A', 'R (Plant North)'],
    ['Ship orders', '', '', 'A/R'],
  ])
})

it('the matrix is written turned as it is shown', () => {
  const { rows, columns } = arranged(workbook, { turned: true })
  expect(matrixTable({ rows, columns, index })).toEqual([
    ['Position', 'Unit', 'Plan growth', 'Ship orders'],
    ['CEO (Ann)', '', 'A', ''],
    ['COO (Bo)', 'Operations', 'R (Plant North)', 'A/R'],
  ])
})
