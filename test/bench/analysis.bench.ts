import { analyse, analyseAfresh } from '../../shared/analysis'
import type { ScenarioAnalysis } from '../../shared/analysis'
import { applyEdit } from '../../shared/model/edits'
import type { Edit } from '../../shared/model/edits'
import type { Letters, Responsibility, Scenario, Workbook } from '../../shared/model/schema'
import { generatedWorkbook, seededRandom } from '../fixtures/generatedWorkbook'
import type { Size } from '../fixtures/generatedWorkbook'

export interface Row {
  what: string
  value: number
  unit: string
  goal?: string
}

const median = (times: readonly number[]): number => percentile(times, 0.5)

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Everything that a screen or report can ask for but the sentences and fixes, which are made when read. */
function everything(analysis: ScenarioAnalysis): number {
  const { findings, measures, comparison } = analysis
  return (
    findings.length + measures.perPosition.length + measures.findings.total + comparison.groups.nobody.length
  )
}

/** Only what was made lately: a full collection would also shrink the memory that the next run has to ask for again. */
const clearNewMemory = (): void => globalThis.gc?.({ type: 'minor' })

/** What has to be read of a file to analyse a scenario. */
type ScenarioText = Pick<Workbook, 'responsibilities'> & { readonly scenario: Scenario }

/** The responsibilities with titles that no earlier run has seen. */
function neverSeen(responsibilities: readonly Responsibility[], size: Size, run: number) {
  const suffix = [...String(run)].map(digit => 'qxzjkvwyfb'[Number(digit)] ?? '').join('')
  return responsibilities.map(duty => ({
    ...duty,
    title: duty.title.replace(/\b[a-z]+\b/u, word => `${word}${suffix}${size.toLowerCase()}`),
  }))
}

/**
 * Each run reads a text that was never read before and analyses what it gave, right after each other as when a file is
 * opened, so that both meet the same machine. What is left of the work before is cleared away first, so that each of
 * the two pays for its own memory and not for the other's.
 */
function fullAnalysis(size: Size, runs: number) {
  const { workbook } = generatedWorkbook(size)
  const [scenario] = workbook.scenarios
  if (!scenario) throw new Error('The generated workbook has no scenario.')
  const times = { analysis: new Array<number>(), sentences: new Array<number>(), parse: new Array<number>() }
  for (let run = 0; run < runs; run++) {
    const responsibilities = neverSeen(workbook.responsibilities, size, run)
    const text = JSON.stringify({ responsibilities, scenario } satisfies ScenarioText)
    clearNewMemory()
    let read: ScenarioText = { responsibilities: [], scenario }
    times.parse.push(timed(() => (read = JSON.parse(text))))
    const opened = { ...workbook, responsibilities: read.responsibilities, scenarios: [read.scenario] }
    let analysis: ScenarioAnalysis | null = null
    clearNewMemory()
    times.analysis.push(timed(() => everything((analysis = analyseAfresh(opened, scenario.id)))))
    clearNewMemory()
    times.sentences.push(timed(() => analysis?.findings.reduce((sum, each) => sum + each.sentence.length, 0)))
  }
  return {
    analysis: median(times.analysis),
    sentences: median(times.sentences),
    /** Of each run's two times, so that what else the machine does changes little. */
    ratio: median(times.analysis.map((time, at) => time / (times.parse[at] ?? 0))),
  }
}

/** Letters set or cleared in random cells, one after the other, each followed by all findings. */
function edits(size: Size, count: number): readonly number[] {
  const random = seededRandom(7)
  let { workbook } = generatedWorkbook(size)
  const id = workbook.scenarios[0]?.id ?? ''
  everything(analyse(workbook, id))
  const letters: readonly (Letters | null)[] = ['A', 'R', 'AR', 'C', 'I', null]
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const times: number[] = []
  for (let at = 0; at < count; at++) {
    const scenario = workbook.scenarios[0]
    const position = pick(scenario?.positions ?? [])?.id ?? ''
    const responsibility = pick(workbook.responsibilities)?.id ?? ''
    const kind = at % 4
    const edit: Edit =
      kind === 3
        ? { edit: 'editPositions', scenario: id, positions: [position], changes: { holder: `Person ${at}` } }
        : {
            edit: 'setLetters',
            scenario: id,
            cells: [
              kind === 0
                ? {
                    position: pick(scenario?.assignments ?? [])?.position ?? position,
                    responsibility,
                    letters: pick(letters) ?? null,
                  }
                : { position, responsibility, letters: pick(letters) ?? null },
            ],
          }
    times.push(
      timed(() => {
        const result = applyEdit(workbook, edit)
        if (!result.ok) throw new Error('A bench edit was refused.')
        workbook = result.workbook
        return everything(analyse(workbook, id))
      }),
    )
  }
  return times
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** How long the analysis takes, as ratios where a peer in the same run gives one. */
export async function run(): Promise<Row[]> {
  fullAnalysis('L', 10)
  const small = fullAnalysis('S', 200)
  const medium = fullAnalysis('M', 60)
  const large = fullAnalysis('L', 60)
  edits('L', 40)
  const times = edits('L', 400)
  // What an analysis reads: positions, duties and assignments.
  const growth = large.analysis / small.analysis / ((10_000 + 1000 + 30_000) / (40 + 45 + 300))
  return [
    {
      what: 'Full analysis of L against JSON.parse of the same scenario',
      value: round(large.ratio),
      unit: 'ratio',
      goal: 'at most 0.5',
    },
    { what: 'Full analysis of L', value: round(large.analysis), unit: 'ms' },
    { what: 'All sentences of the findings of L', value: round(large.sentences), unit: 'ms' },
    { what: 'Full analysis of M', value: round(medium.analysis), unit: 'ms' },
    { what: 'Full analysis of S', value: round(small.analysis), unit: 'ms' },
    {
      what: 'One edit of L and all findings anew, 95th percentile',
      value: round(percentile(times, 0.95)),
      unit: 'ms',
      goal: 'under 16.7',
    },
    { what: 'One edit of L and all findings anew, median', value: round(median(times)), unit: 'ms' },
    {
      what: 'Growth from S to L against growth of the input',
      value: round(growth),
      unit: 'ratio',
      goal: 'near 1 or less',
    },
  ]
}
