import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseAfresh } from '../../../../shared/analysis/analyse'
import { alignedWith } from '../../../../shared/analysis/alignment'
import { scenarioDifference } from '../../../../shared/analysis/difference'
import { differenceWords } from '../../../../shared/analysis/differenceWords'
import { violations } from '../../../../shared/model/invariants'
import type { Workbook } from '../../../../shared/model/schema'
import { asIs } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample'

const sample = sampleWorkbook()

/** The same workbook as if it had been made again: no id is as it was. */
function madeAgain(workbook: Workbook): Workbook {
  const id = (old: string): string => `again ${old}`
  return {
    ...workbook,
    dispositions: [],
    responsibilities: workbook.responsibilities.map(duty => ({ ...duty, id: id(duty.id) })),
    distinctResponsibilities: [],
    scenarios: workbook.scenarios.map(scenario => ({
      ...scenario,
      positions: scenario.positions.map(position => ({
        ...position,
        id: id(position.id),
        parent: position.parent === null ? null : id(position.parent),
        dottedLines: position.dottedLines.map(id),
      })),
      assignments: scenario.assignments.map(assignment => ({
        ...assignment,
        position: id(assignment.position),
        responsibility: id(assignment.responsibility),
      })),
      transition: {
        ...scenario.transition,
        handovers: scenario.transition.handovers.map(handover => ({
          ...handover,
          responsibility: id(handover.responsibility),
        })),
      },
      charters: scenario.charters.map(text => ({ ...text, position: id(text.position) })),
    })),
  }
}

const wordsBetween = (before: Workbook, after: Workbook) => {
  const [was, is] = [analyseAfresh(before, asIs(before).id), analyseAfresh(after, asIs(after).id)]
  return differenceWords(scenarioDifference(was, is), was, is)
}

describe('two files made apart', () => {
  it('differ in nothing when they say the same', () => {
    const again = madeAgain(sample)
    expect(wordsBetween(sample, again)).not.toEqual([])
    expect(wordsBetween(sample, alignedWith(sample, again))).toEqual([])
  })

  it('leave a file alone whose ids are known', () => {
    expect(alignedWith(sample, sample)).toBe(sample)
  })

  it('are matched only by what names one position or duty on either side', () => {
    const twins: Workbook = {
      ...sample,
      scenarios: sample.scenarios.map(scenario => ({
        ...scenario,
        positions: scenario.positions.map(position => ({ ...position, ref: '', title: 'Seat', holder: '' })),
      })),
    }
    const again = alignedWith(twins, madeAgain(twins))
    for (const { id } of asIs(again).positions) expect(id).toMatch(/^again /)
  })

  it('keep their transition plans and charters', () => {
    const kept = ({ scenarios }: Workbook) =>
      scenarios.map(({ transition, charters }) => ({ transition, charters }))
    expect(kept(alignedWith(sample, madeAgain(sample)))).toEqual(kept(sample))
  })

  it('stay sound and keep every letter, whatever of their titles is the same', () => {
    const titles = fc.array(fc.constantFrom('One', 'Two', 'Three', 'Four'), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(titles, titles, (seats, duties) => {
        const renamed: Workbook = {
          ...sample,
          responsibilities: sample.responsibilities.map((duty, at) => ({
            ...duty,
            title: duties[at] ?? duty.title,
          })),
          scenarios: sample.scenarios.map(scenario => ({
            ...scenario,
            positions: scenario.positions.map((position, at) => ({
              ...position,
              title: seats[at] ?? position.title,
            })),
          })),
        }
        const aligned = alignedWith(sample, madeAgain(renamed))
        expect(violations(aligned)).toEqual([])
        expect(aligned.scenarios.map(({ assignments }) => assignments.length)).toEqual(
          sample.scenarios.map(({ assignments }) => assignments.length),
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('the words of a difference', () => {
  it('name the positions and duties', () => {
    const [first, ...others] = sample.responsibilities
    const { positions } = asIs(sample)
    const top = positions.find(({ parent }) => parent === null)
    const leaf = positions.find(
      position => position.parent !== top?.id && !positions.some(({ parent }) => parent === position.id),
    )
    if (!first || !top || !leaf) throw new Error('The sample has a chart and duties.')
    const manager = positions.find(({ id }) => id === leaf.parent)
    const after: Workbook = {
      ...sample,
      responsibilities: [{ ...first, title: 'Another name' }, ...others],
      scenarios: sample.scenarios.map(scenario => ({
        ...scenario,
        positions: scenario.positions.map(position =>
          position.id === leaf.id ? { ...position, parent: top.id, grade: 'Z9' } : position,
        ),
        assignments: scenario.assignments.slice(1),
      })),
    }
    const lines = wordsBetween(sample, after).flatMap(part => part.lines)
    expect(lines).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${leaf.title}.* reports to ${top.title} instead of ${manager?.title ?? ''}\\.$`),
      ),
    )
    expect(lines).toContainEqual(expect.stringContaining(`${leaf.title}: grade`))
    expect(lines).toContain(`Another name: title “${first.title}” → “Another name”.`)
    expect(lines.filter(line => / loses (A|R|A and R|C|I) on “/.test(line))).toHaveLength(1)
  })
})
