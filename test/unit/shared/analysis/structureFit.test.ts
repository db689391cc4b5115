import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersInForce, prefillAnswers, structureFit } from '../../../../shared/analysis'
import { questions, structures, weightAt } from '../../../../shared/catalogue'
import type { FitStep, Structure } from '../../../../shared/model/schema'
import { given } from './given'

const ids = questions.map(({ id }) => id)
const structureIds: readonly Structure[] = structures.map(({ id }) => id)
const stepOf = fc.constantFrom<FitStep | null>(1, 2, 3, 4, 5, null)
const answers = fc
  .array(stepOf, { minLength: ids.length, maxLength: ids.length })
  .map(steps => steps.map((step, at) => ({ question: ids[at] ?? '', step })))

/** Every answer at the end that speaks most for the structure. */
const allFor = (structure: Structure) =>
  questions.map(question => ({
    question: question.id,
    step: (question.high.weights[structure] >= question.low.weights[structure] ? 5 : 1) as FitStep,
  }))

describe('the recommended structure', () => {
  it('is none where everything is unknown', () => {
    const fit = structureFit(ids.map(question => ({ question, step: null })))
    expect(fit.recommendation).toBeNull()
    expect(fit).toMatchObject({ tied: [], profile: null, wouldChange: [], pairWouldChange: null })
    expect(fit.sureness).toMatchObject({ answered: 0, shareAnswered: 0, distance: 0, level: 'low' })
    expect(structureFit([])).toEqual(fit)
  })

  it.each(structureIds)('is %s when every answer speaks for it', structure => {
    const fit = structureFit(allFor(structure))
    expect(fit.recommendation).toBe(structure)
    expect(fit.ranking[0]).toBe(structure)
    expect(fit.reasons[structure].for).toHaveLength(3)
    for (const { sentence } of fit.reasons[structure].for) expect(sentence).toMatch(/^[A-Z].*\.$/u)
  })

  it('adds up to what its contributions say, with the weights of the catalogue', () => {
    fc.assert(
      fc.property(answers, given => {
        const fit = structureFit(given)
        for (const structure of structureIds) {
          expect(fit.contributions.reduce((sum, { points }) => sum + points[structure], 0)).toBe(
            fit.scores[structure],
          )
        }
        for (const { question, step, points } of fit.contributions) {
          const asked = questions.find(({ id }) => id === question)
          for (const structure of structureIds)
            expect(asked && weightAt(asked, structure, step)).toBe(points[structure])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('never scores a structure lower when an answer moves toward it', () => {
    fc.assert(
      fc.property(
        answers,
        fc.nat(ids.length - 1),
        fc.constantFrom(...structureIds),
        (given, at, structure) => {
          const question = questions[at]
          if (!question) return
          const rises = question.high.weights[structure] >= question.low.weights[structure]
          const scores = ([1, 2, 3, 4, 5] as const).map(
            step =>
              structureFit(given.map((answer, place) => (place === at ? { ...answer, step } : answer)))
                .scores[structure],
          )
          const sorted = [...scores].sort((one, other) => (rises ? one - other : other - one))
          expect(scores).toEqual(sorted)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(
        answers.chain(given =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, shuffled]) => {
          expect(structureFit(shuffled)).toEqual(structureFit(given))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('says exactly which single answers would change it, or the two that would', () => {
    fc.assert(
      fc.property(answers, given => {
        const fit = structureFit(given)
        if (fit.recommendation === null) return
        const expected: string[] = []
        for (const [at, { step }] of given.entries()) {
          const ends =
            step === null || step === 3 ? ([1, 5] as const) : step < 3 ? ([5] as const) : ([1] as const)
          for (const to of ends) {
            const turned = structureFit(
              given.map((answer, place) => (place === at ? { ...answer, step: to } : answer)),
            )
            if (turned.recommendation !== fit.recommendation)
              expected.push(`${ids[at]} ${to} ${turned.recommendation}`)
          }
        }
        expect(
          fit.wouldChange.map(({ turns: [turn], winner }) => `${turn?.question} ${turn?.to} ${winner}`),
        ).toEqual(expected)
        const pair = fit.pairWouldChange
        const turned = given.map(answer => {
          const turn = pair?.turns.find(({ question }) => question === answer.question)
          return turn ? { ...answer, step: turn.to } : answer
        })
        expect([0, 2]).toContain(pair?.turns.length ?? 0)
        expect(pair === null || expected.length === 0).toBe(true)
        expect(structureFit(turned).recommendation).toBe(pair ? pair.winner : fit.recommendation)
        expect(pair?.winner).not.toBe(fit.recommendation)
      }),
      { numRuns: 15 },
    )
  })

  it('names a pair where no single answer changes a close call, and none where the lead is too great', () => {
    const clear = structureFit(allFor('coo-only'))
    expect(clear.wouldChange).toEqual([])
    // From there, turn answers away one by one: there is a point at which only two together change it.
    let steps = allFor('coo-only')
    let seen = false
    for (let at = 0; at < steps.length && !seen; at++) {
      steps = steps.map((answer, place) =>
        place === at ? { ...answer, step: answer.step === 1 ? 5 : 1 } : answer,
      )
      const fit = structureFit(steps)
      seen = fit.wouldChange.length === 0 && fit.pairWouldChange !== null
    }
    expect(seen).toBe(true)
  })

  it('suggests a kind of COO where one is recommended, and only there', () => {
    expect(structureFit(allFor('coo-only')).profile?.because.length).toBeGreaterThan(0)
    expect(structureFit(allFor('head-of-operations-only')).profile).toBeNull()
    expect(structureFit(allFor('neither')).profile).toBeNull()
    const heir = structureFit([{ question: 'future.succession', step: 5 }])
    expect(heir).toMatchObject({
      recommendation: 'coo-only',
      profile: { profile: 'heir-apparent', strength: 1, because: ['future.succession'] },
    })
  })

  it('suggests a kind of COO where the consultant advises one, and none where not', () => {
    const answers = [
      ...allFor('head-of-operations-only'),
      { question: 'future.succession', step: 5 },
    ] as const
    expect(structureFit(answers).profile).toBeNull()
    expect(structureFit(answers, 'both').profile).not.toBeNull()
    expect(structureFit(allFor('coo-only'), 'neither').profile).toBeNull()
  })

  it('is surer with more answers and more distance', () => {
    expect(structureFit(allFor('coo-only')).sureness.level).toBe('high')
    expect(structureFit(allFor('coo-only').slice(0, 3)).sureness.level).toBe('low')
  })

  it('only leans somewhere while fewer than half of the questions are answered', () => {
    const half = Math.ceil(questions.length / 2)
    const answered = (count: number) =>
      structureFit(allFor('coo-only').slice(0, count)).sureness.isProvisional
    expect([0, 1, half - 1, half, questions.length].map(answered)).toEqual([true, true, true, false, false])
  })

  it('asks first for what can change the result most, and never for what is answered', () => {
    fc.assert(
      fc.property(answers, given => {
        const { unanswered, recommendation, wouldChange } = structureFit(given)
        const open = given.filter(({ step }) => step === null).map(({ question }) => question)
        expect(unanswered.toSorted()).toEqual(open.toSorted())
        if (recommendation === null) return
        // Whatever changes the winner stands before whatever does not.
        const changing = new Set(wouldChange.flatMap(({ turns }) => turns.map(({ question }) => question)))
        const changes = unanswered.map(question => Number(changing.has(question)))
        expect(changes).toEqual(changes.toSorted((one, other) => other - one))
      }),
      { numRuns: 40 },
    )
  })
})

describe('answers from the workbook', () => {
  const workbook = given({
    chart: {
      ceo: {},
      ...Object.fromEntries(['a', 'b', 'c', 'd'].map(id => [`${id}<ceo`, { unit: `Unit ${id}` }])),
      'e<a': { unit: 'Unit a' },
    },
    duties: { d1: 'ceo:A a:R', d2: 'b:AR', d3: { cells: 'ceo:AR', focus: 'strategic' } },
  })
  const byPrefill = (id: string, of = workbook) => {
    const question = questions.find(({ prefill }) => prefill === id)
    return prefillAnswers(of).find(answer => answer.question === question?.id)
  }

  it('are counted and explain themselves', () => {
    expect(byPrefill('ceo-span')).toMatchObject({
      count: 4,
      step: 2,
      explanation: '4 positions report directly to the CEO in the as-is chart.',
    })
    expect(byPrefill('ceo-operational-duties')).toMatchObject({ count: 1, step: 2 })
    expect(byPrefill('operational-units')?.count).toBe(2)
    expect(byPrefill('management-layers')?.count).toBe(3)
  })

  it('stay open where there is nothing to count', () => {
    expect(prefillAnswers(given({}))).toEqual([])
    expect(byPrefill('head-count')).toBeUndefined()
    const sized = { ...workbook, engagement: { ...workbook.engagement, headcount: 400, sites: 1 } }
    expect(byPrefill('head-count', sized)?.step).toBe(4)
    expect(byPrefill('sites', sized)?.step).toBe(1)
  })

  it('give way to the consultant’s own answer, "unknown" too', () => {
    const question = byPrefill('ceo-span')?.question ?? ''
    const own = {
      ...workbook,
      fit: { ...workbook.fit, answers: [{ question, step: null, note: 'Asked in vain' }] },
    }
    const inForce = answersInForce(own)
    expect(inForce.map(answer => answer.question)).toEqual(ids)
    expect(inForce.find(answer => answer.question === question)).toMatchObject({
      step: null,
      by: 'consultant',
      note: 'Asked in vain',
    })
    expect(answersInForce(workbook).find(answer => answer.question === question)).toMatchObject({
      step: 2,
      by: 'workbook',
    })
  })
})
