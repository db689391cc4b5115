import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeLibrary,
  encodeLibrary,
  fromLibrary,
  libraryProblemSentence,
  toLibrary,
  withDuties,
} from '../../../../shared/exchange/libraryFile'
import type { LibraryDuty, LibraryProblem } from '../../../../shared/exchange/libraryFile'
import { newResponsibility } from '../../../../shared/model/workbook'

const duty = (title: string): LibraryDuty => ({
  title,
  area: 'Quality',
  focus: 'operational',
  criticality: 'high',
  description: 'Every day',
  catalogueId: null,
})
const file = (changes: object): string =>
  JSON.stringify({
    format: 'remit-library',
    version: 1,
    sets: [{ name: 'Food', duties: [duty('Taste')] }],
    ...changes,
  })
const problemOf = (text: string): LibraryProblem | null => {
  const reading = decodeLibrary(text)
  return reading.ok ? null : reading.problem
}

describe('a library file', () => {
  it('gives back the sets that were written', () => {
    const line = fc.string({ maxLength: 40 })
    const title = line.filter(text => text.trim() !== '')
    const anyDuty = fc.record({
      title,
      area: line,
      focus: fc.constantFrom('operational', 'strategic', 'both'),
      criticality: fc.constantFrom('high', 'normal', 'low'),
      description: line,
      catalogueId: fc.option(line),
    })
    const sets = fc.array(fc.record({ name: title, duties: fc.array(anyDuty, { maxLength: 5 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(sets, written => {
        expect(decodeLibrary(encodeLibrary(written))).toEqual({ ok: true, sets: written })
      }),
    )
  })

  it('is refused when it is another kind of file, too new, damaged or empty', () => {
    expect(problemOf('{"a": ')).toEqual({ kind: 'notALibrary' })
    expect(problemOf('[1, 2]')).toEqual({ kind: 'notALibrary' })
    expect(problemOf(file({ format: 'other' }))).toEqual({ kind: 'notALibrary' })
    expect(problemOf(file({ version: 2, sets: 'of another shape' }))).toEqual({ kind: 'tooNew', version: 2 })
    expect(
      problemOf(file({ sets: [{ name: 'Food', duties: [{ ...duty('Taste'), focus: 'vague' }] }] })),
    ).toEqual({ kind: 'invalid', where: 'sets.0.duties.0.focus' })
    expect(problemOf(file({ sets: [{ name: ' ', duties: [] }] }))).toEqual({
      kind: 'invalid',
      where: 'sets.0.name',
    })
    expect(problemOf(file({ sets: [] }))).toEqual({ kind: 'empty' })
  })

  it('is refused in words that name the file', () => {
    const problems: readonly LibraryProblem[] = [
      { kind: 'notALibrary' },
      { kind: 'tooNew', version: 2 },
      { kind: 'invalid', where: '' },
      { kind: 'empty' },
    ]
    for (const problem of problems) {
      expect(libraryProblemSentence('mine.json', problem)).toMatch(/^“mine\.json” .*\.$/)
    }
  })

  it('says nothing of the client’s unit, and comes back as a new responsibility', () => {
    const kept = toLibrary(
      newResponsibility({ id: 'd1', title: 'Taste', unit: 'Plant North', area: 'Quality' }),
    )
    expect(JSON.stringify(kept)).not.toContain('Plant North')
    expect(fromLibrary(kept, () => 'd9')).toEqual(
      newResponsibility({ id: 'd9', title: 'Taste', area: 'Quality' }),
    )
  })
})

describe('adding to a set', () => {
  it('leaves out titles that it has, case and punctuation aside, also among the added', () => {
    const result = withDuties(
      [duty('Taste every batch')],
      [duty('taste every batch.'), duty('Weigh'), duty('WEIGH')],
    )
    expect(result.added).toBe(1)
    expect(result.duties.map(({ title }) => title)).toEqual(['Taste every batch', 'Weigh'])
  })
})
