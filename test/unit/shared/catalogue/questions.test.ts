import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  cooProfiles,
  fitQuestion,
  prefill,
  prefills,
  questions,
  sources,
  stepForCount,
  structures,
  weightAt,
} from '../../../../shared/catalogue'
import type { FitQuestion, Step, StructureId } from '../../../../shared/catalogue'

const structureIds = structures.map(structure => structure.id)
const sourceIds = z.enum(sources.map(source => source.id))
const weight = z.int().min(-2).max(3)
const weightsSchema = z.strictObject({
  'head-of-operations-only': weight,
  'coo-only': weight,
  both: weight,
  neither: weight,
})
const endSchema = z.strictObject({
  statement: z.string().regex(/^[A-Z].{10,90}[^.]$/),
  weights: weightsSchema,
})
const label = z.string().min(1).max(40)
const questionSchema = z.strictObject({
  id: z.string().regex(/^(current|future)\.[a-z-]+$/),
  group: z.enum(['current', 'future']),
  text: z.string().regex(/^(How|What|On how|Is) .{10,90}\?$/),
  steps: z.tuple([label, label, label, label, label]),
  low: endSchema,
  high: endSchema,
  because: z.string().regex(/^[A-Z].{20,140}\.$/),
  source: sourceIds,
  prefill: z.enum(prefills.map(each => each.id)).nullable(),
})

const range = (question: FitQuestion, structure: StructureId): number =>
  Math.abs(question.high.weights[structure] - question.low.weights[structure])

const speaksFor = (question: FitQuestion, structure: StructureId): boolean =>
  Math.max(question.low.weights[structure], question.high.weights[structure]) > 0

const scores = (stepOf: (question: FitQuestion) => Step): Record<StructureId, number> => {
  const total: Record<StructureId, number> = {
    'head-of-operations-only': 0,
    'coo-only': 0,
    both: 0,
    neither: 0,
  }
  for (const question of questions) {
    for (const id of structureIds) total[id] += weightAt(question, id, stepOf(question))
  }
  return total
}

const winner = (total: Record<StructureId, number>): StructureId | undefined =>
  [...structureIds].sort((a, b) => total[b] - total[a])[0]

describe('the fit questions', () => {
  it('have their shape', () => {
    expect(z.array(questionSchema).safeParse(questions).error?.issues ?? []).toEqual([])
  })

  it('number about 24, in two groups of like size, current needs first', () => {
    expect(questions.length).toBeGreaterThanOrEqual(22)
    expect(questions.length).toBeLessThanOrEqual(26)
    const groups = questions.map(question => question.group)
    expect(groups).toEqual([...groups].sort())
    expect(groups.filter(group => group === 'current').length).toBeGreaterThanOrEqual(11)
    expect(groups.filter(group => group === 'future').length).toBeGreaterThanOrEqual(11)
  })

  it('have ids of their group, and ids, texts, statements and reasons of their own', () => {
    for (const question of questions) expect(question.id.startsWith(`${question.group}.`)).toBe(true)
    for (const texts of [
      questions.map(question => question.id),
      questions.map(question => question.text),
      questions.map(question => question.because),
      questions.flatMap(question => [question.low.statement, question.high.statement]),
    ]) {
      expect(new Set(texts).size).toBe(texts.length)
    }
    for (const question of questions) expect(new Set(question.steps).size).toBe(5)
  })

  it('are found by id', () => {
    expect(questions.map(question => fitQuestion(question.id))).toEqual(questions)
    expect(fitQuestion('current.no-such-question')).toBeUndefined()
  })

  it('cover what current needs and future aspirations are made of', () => {
    const asked = questions.map(question => `${question.id} ${question.text}`).join('\n')
    for (const subject of [
      /delivered/,
      /cost/,
      /process/,
      /managers/,
      /CEO's time/,
      /sites/,
      /grow/,
      /new markets/,
      /reorganised/,
      /change of CEO/,
      /governance/,
      /money/,
    ]) {
      expect(asked).toMatch(subject)
    }
  })
})

describe('the weights', () => {
  it('move every question, and differ between structures', () => {
    for (const question of questions) {
      expect(structureIds.filter(id => range(question, id) > 0).length).toBeGreaterThanOrEqual(2)
      const turns = structureIds.map(id => question.high.weights[id] - question.low.weights[id])
      expect(new Set(turns).size).toBeGreaterThanOrEqual(2)
    }
  })

  it.each(structureIds)(
    'let at least eight questions speak for %s, of both groups, and eight against',
    id => {
      const speaking = questions.filter(question => speaksFor(question, id))
      expect(speaking.length).toBeGreaterThanOrEqual(8)
      expect(new Set(speaking.map(question => question.group)).size).toBe(2)
      const against = questions.filter(question =>
        [question.low, question.high].some(end => end.weights[id] < 0),
      )
      expect(against.length).toBeGreaterThanOrEqual(8)
    },
  )

  it.each(structureIds)('let no question hold a tenth of what decides about %s', id => {
    const total = questions.reduce((sum, question) => sum + range(question, id), 0)
    for (const question of questions) expect(range(question, id)).toBeLessThan(total / 10)
  })

  it('are linear from the low end to the high end', () => {
    for (const question of questions) {
      for (const id of structureIds) {
        const [low, high] = [question.low.weights[id], question.high.weights[id]]
        expect(weightAt(question, id, 1)).toBe(low)
        expect(weightAt(question, id, 3)).toBe((low + high) / 2)
        expect(weightAt(question, id, 5)).toBe(high)
        expect(weightAt(question, id, 2) + weightAt(question, id, 4)).toBe(low + high)
      }
    }
  })

  it('favour no structure much when every answer is in the middle', () => {
    const middle = Object.values(scores(() => 3))
    expect(Math.max(...middle) - Math.min(...middle)).toBeLessThanOrEqual(4)
  })

  it.each(structureIds)('let %s win when every answer speaks for it as much as it can', id => {
    const best = scores(question => (question.high.weights[id] > question.low.weights[id] ? 5 : 1))
    expect(winner(best)).toBe(id)
  })
})

describe('the weights on typical companies', () => {
  // Named questions get the step; all others are answered in the middle.
  const company = (answers: Readonly<Record<string, Step>>): StructureId | undefined => {
    for (const id of Object.keys(answers)) expect(fitQuestion(id)).toBeDefined()
    return winner(scores(question => answers[question.id] ?? 3))
  }
  const troubledOperations: Record<string, Step> = {
    'current.delivery-reliability': 1,
    'current.cost-control': 1,
    'current.process-maturity': 1,
    'current.team-improvement': 2,
    'current.management-depth': 2,
    'current.ceo-time-on-operations': 4,
    'future.efficiency-goal': 4,
  }
  const soundOperations: Record<string, Step> = {
    'current.delivery-reliability': 5,
    'current.cost-control': 4,
    'current.process-maturity': 4,
    'current.management-depth': 4,
    'current.ceo-time-on-operations': 2,
    'future.efficiency-goal': 2,
  }
  const ambitious: Record<string, Step> = {
    'current.department-alignment': 2,
    'current.governance-and-risk': 2,
    'future.growth': 4,
    'future.new-markets': 4,
    'future.reorganisation': 4,
    'future.governance-demands': 4,
    'future.ceo-attention': 4,
  }
  const settled: Record<string, Step> = {
    'current.department-alignment': 4,
    'current.governance-and-risk': 4,
    'future.growth': 2,
    'future.new-markets': 1,
    'future.reorganisation': 2,
    'future.governance-demands': 2,
    'future.ceo-attention': 2,
  }

  it('advise a Head of Operations where daily work is in trouble and no great change is ahead', () => {
    expect(company({ ...troubledOperations, ...settled })).toBe('head-of-operations-only')
  })

  it('advise a COO where daily work is sound and growth and governance are the task', () => {
    expect(company({ ...soundOperations, ...ambitious })).toBe('coo-only')
  })

  it('advise both where both hold and the company is large enough', () => {
    const large: Record<string, Step> = {
      'current.sites': 5,
      'current.head-count': 5,
      'current.operational-units': 5,
      'future.budget-for-seats': 5,
    }
    expect(company({ ...troubledOperations, ...ambitious, ...large })).toBe('both')
  })

  it('advise neither where daily work is sound and no great change is ahead', () => {
    const small: Record<string, Step> = { 'current.sites': 1, 'current.head-count': 1 }
    expect(company({ ...soundOperations, ...settled, ...small })).toBe('neither')
  })
})

describe('pre-answers', () => {
  it('are each used by one question', () => {
    const used = questions.flatMap(question => (question.prefill === null ? [] : [question.prefill]))
    expect(used.sort()).toEqual(prefills.map(each => each.id).sort())
  })

  it('have rising bounds', () => {
    for (const { upTo } of prefills) {
      expect(upTo.every((bound, place) => place === 0 || bound > (upTo[place - 1] ?? 0))).toBe(true)
    }
  })

  it('turn a count into the step whose label says it', () => {
    const labels = (prefillId: string): readonly string[] =>
      questions.find(question => question.prefill === prefillId)?.steps ?? []
    const labelFor = (id: 'ceo-span' | 'sites' | 'head-count', count: number): string | undefined =>
      labels(id)[stepForCount(id, count) - 1]
    expect([0, 3, 4, 6, 7, 9, 10, 12, 13, 60].map(count => labelFor('ceo-span', count))).toEqual([
      'Up to 3',
      'Up to 3',
      '4 to 6',
      '4 to 6',
      '7 to 9',
      '7 to 9',
      '10 to 12',
      '10 to 12',
      '13 or more',
      '13 or more',
    ])
    expect(labelFor('sites', 1)).toBe('One')
    expect(labelFor('sites', 11)).toBe('11 or more')
    expect(labelFor('head-count', 999)).toBe('400 to 999')
    expect(labelFor('head-count', 1000)).toBe('1,000 or more')
  })

  it('say in the labels of counted steps where each step ends', () => {
    for (const id of ['ceo-span', 'operational-units', 'head-count', 'sites', 'management-layers'] as const) {
      const steps = questions.find(question => question.prefill === id)?.steps ?? []
      const between = prefill(id).upTo.slice(1)
      const ends = steps.slice(1, 4).map(label => Number(label.split(' ').at(-1)))
      expect(ends).toEqual(between)
      const above = (prefill(id).upTo[3] + 1).toLocaleString('en-GB')
      expect(steps[4]).toBe(`${above} or more`)
    }
  })
})

describe('the seven COO profiles', () => {
  const schema = z.strictObject({
    id: z.string(),
    title: z.string().regex(/^[A-Z]/),
    description: z.string().regex(/^[A-Z].{40,120}\.$/),
    spokenForBy: z
      .array(
        z.strictObject({
          question: z.string().refine(id => fitQuestion(id) !== undefined, 'names no question'),
          end: z.enum(['low', 'high']),
        }),
      )
      .min(1),
    source: z.literal('hbr'),
  })

  it('are those that Bennett and Miles found', () => {
    expect(z.array(schema).safeParse(cooProfiles).error?.issues ?? []).toEqual([])
    expect(cooProfiles.map(profile => profile.title)).toEqual([
      'Executor',
      'Change agent',
      'Mentor',
      'Other half',
      'Partner',
      'Heir apparent',
      'MVP',
    ])
  })

  it('are spoken for by ends that speak for a COO, no end for two of them', () => {
    const ends = cooProfiles.flatMap(profile => profile.spokenForBy)
    for (const { question, end } of ends) {
      const weights = fitQuestion(question)?.[end].weights
      expect(Math.max(weights?.['coo-only'] ?? -1, weights?.both ?? -1)).toBeGreaterThan(0)
    }
    expect(new Set(ends.map(({ question, end }) => `${question} ${end}`)).size).toBe(ends.length)
  })
})
