import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarDuties, titleSimilarity } from '../../../../shared/analysis'
import { duties } from '../../../../shared/catalogue'
import { newResponsibility } from '../../../../shared/model/workbook'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'

describe('the similarity of titles', () => {
  it.each([
    ['Manage suppliers', 'MANAGE SUPPLIERS!'],
    ['Manage the suppliers', 'Supplier management'],
    ['Health & safety', 'Safety and health'],
    ['Organise production programmes', 'Organize production program'],
    ['Optimisation of labour costs', 'Labor cost optimization'],
    ['Analyse customer behaviour', 'Analyze customer behavior'],
    ['Café operations', 'Cafe operation'],
    ['Lead distribution centres', 'Lead the distribution center'],
    ['Monitoring of deliveries', 'Monitor delivery'],
    ['Company’s policies', 'Company policy'],
    ['Plan travelling', 'Plan traveling'],
    ['Gérer les équipes', 'Gerer les equipes'],
    ['Lagerführung', 'LAGERFÜHRUNG'],
    ['Lagerfu\u0308hrung', 'Lagerführung'],
    ['ﬁnance reports', 'Finance report'],
    ['Policies', 'Policy'],
    ['Budgets and forecasts', 'Forecast & budget'],
    ['Health, safety and environment', 'Environment, health & safety'],
    ['Delivery of services', 'Service delivery'],
    ['The strategy for the group', 'Group strategy'],
    ['Standardise processes', 'Standardize process'],
    ['Prioritisation of projects', 'Project prioritization'],
    ['Licence renewals', 'License renewal'],
    ['Defence contracts', 'Defense contract'],
    ['Honour commitments', 'Honor commitments'],
    ['Catalogue of products', 'Product catalog'],
    ['Fibre networks', 'Fiber network'],
    ['Fulfil orders', 'Fulfill orders'],
    ['Modelling of demand', 'Demand modeling'],
    ['Plan production, week by week', 'Week-by-week production planning'],
  ])('is full for "%s" and "%s"', (one, other) => expect(titleSimilarity(one, other)).toBe(1))

  it.each([
    ['Manage supplier contracts', 'Manage customer contracts'],
    ['Internal audit', 'External audit'],
    ['Approve budgets', 'Prepare budgets'],
    ['Exercise oversight', 'Raise funds'],
    ['Hire plant managers', 'Train plant managers'],
    ['Plan production', 'Plan maintenance'],
    ['Production quality', 'Production planning'],
    ['Customer complaints', 'Customer contracts'],
    ['Short-term planning', 'Long-term planning'],
    ['Open new sites', 'Close old sites'],
    ['Budget for marketing', 'Budget for logistics'],
    ['Risk management', 'Quality management'],
  ])('stays below the default threshold for "%s" and "%s"', (one, other) =>
    expect(titleSimilarity(one, other)).toBeLessThan(0.75),
  )

  it('is nothing for titles without words', () => expect(titleSimilarity('…', '—')).toBe(0))

  it('keeps words apart that only look like a plural or another spelling', () => {
    for (const [one, other] of [
      ['Price wines', 'Prize wines'],
      ['Process', 'Proceed'],
      ['Advise boards', 'Advertise boards'],
      ['New business', 'New buses'],
    ] as const)
      expect(titleSimilarity(one, other), `${one}, ${other}`).toBeLessThan(0.75)
    for (const word of ['process', 'business', 'series', 'status', 'analysis'])
      expect(titleSimilarity(`Review ${word}`, `${word} review`)).toBe(1)
  })

  it('reads a title of stop words alone by these', () => {
    expect(titleSimilarity('All of it', 'It, all of')).toBe(1)
    expect(titleSimilarity('All of it', 'Any of these')).toBeLessThan(0.75)
  })
})

describe('finding similar responsibilities', () => {
  const list = (titles: readonly string[]) =>
    titles.map((title, at) => newResponsibility({ id: `d${at}`, title }))

  it('finds what comparing all pairs finds', () => {
    const word = fc.constantFrom(
      'plan',
      'planning',
      'audit',
      'audits',
      'supplier',
      'suppliers',
      'cost',
      'labour',
      'labor',
      'site',
    )
    fc.assert(
      fc.property(
        fc.array(
          fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' ')),
          { maxLength: 12 },
        ),
        fc.constantFrom(0.55, 0.75, 0.9, 1),
        (titles, threshold) => {
          const expected: string[] = []
          for (let first = 0; first < titles.length; first++) {
            for (let second = first + 1; second < titles.length; second++) {
              if (titleSimilarity(titles[first] ?? '', titles[second] ?? '') >= threshold - 1e-9)
                expected.push(`${first} ${second}`)
            }
          }
          expect(
            similarDuties(list(titles), threshold).map(({ first, second }) => `${first} ${second}`),
          ).toEqual(expected)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('finds the planted pairs among a thousand, and no other', () => {
    const { workbook, planted } = generatedWorkbook('L')
    expect(similarDuties(workbook.responsibilities, 0.75)).toHaveLength(
      planted.get('overlap.duplicate-duty') ?? 0,
    )
  })

  it('finds a standard duty again, whatever way it is written', () => {
    for (const { title } of duties) {
      const turned = title.split(' ').reverse().join(' ').toUpperCase().replaceAll(' AND ', ' & ')
      const pairs = similarDuties(list([...duties.map(duty => duty.title), turned]), 0.75)
      expect(pairs).toEqual([
        { first: duties.findIndex(duty => duty.title === title), second: duties.length, similarity: 1 },
      ])
    }
  })

  it('takes no two standard duties for the same', () => {
    const pairs = similarDuties(list(duties.map(({ title }) => title)), 0.75)
    expect(pairs.map(({ first, second }) => [duties[first]?.title, duties[second]?.title])).toEqual([])
  })
})
