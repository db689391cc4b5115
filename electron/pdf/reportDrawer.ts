import { createHash } from 'node:crypto'
import { dayOf } from '../../shared/model/day'
import type { DrawnReport } from '../../shared/report'
import { runTask } from '../tasks/runner'
import type { RunOptions, RunTask } from '../tasks/runner'

/** Draws the reports of one window in a worker thread. What was drawn last is kept, so that what is exported or printed is what was previewed. */
export interface ReportDrawer {
  /**
   * `json`: the workbook. The same workbook on the same day gives the same bytes, drawn once; who asks for what is being
   * drawn already waits for that. The work ends when everybody who waits for it has aborted.
   * Rejects with TaskFailed when it cannot be drawn and with the signal's reason when aborted.
   */
  readonly draw: (json: string, options?: RunOptions) => Promise<DrawnReport>
}

interface Surroundings {
  readonly run?: RunTask
  /** The day used where the engagement has none, such as 2026-03-31. */
  readonly today?: () => string
  /** Where the font files lie; null for those beside the program. */
  readonly fontFolder?: string | null
  /** The font file of the user's choosing; null for none. */
  readonly chosenFont?: () => string | null
}

interface Work {
  readonly of: string
  readonly drawn: Promise<DrawnReport>
  readonly stop: AbortController
  readonly watchers: Set<NonNullable<RunOptions['onProgress']>>
  waiting: number
}

export function createReportDrawer({
  run = runTask,
  today = () => dayOf(new Date()),
  fontFolder = null,
  chosenFont = () => null,
}: Surroundings = {}): ReportDrawer {
  let kept: { readonly of: string; readonly drawn: DrawnReport } | null = null
  let latest: Work | null = null

  function begin(of: string, json: string, date: string, font: string | null): Work {
    const stop = new AbortController()
    const watchers: Work['watchers'] = new Set()
    const drawn = run(
      'report',
      { json, date, fontFolder, chosenFonts: font === null ? [] : [font] },
      {
        signal: stop.signal,
        onProgress: (done, total) => {
          for (const watch of watchers) watch(done, total)
        },
      },
    )
    const work: Work = { of, drawn, stop, watchers, waiting: 0 }
    latest = work
    drawn.then(
      report => {
        if (latest === work) kept = { of, drawn: report }
      },
      // Whoever waits for it is told.
      () => undefined,
    )
    return work
  }

  async function waitFor(work: Work, { signal, onProgress }: RunOptions): Promise<DrawnReport> {
    work.waiting += 1
    if (onProgress) work.watchers.add(onProgress)
    let abort = (): void => undefined
    const aborted = new Promise<never>((_resolve, reject) => {
      abort = () => reject(signal?.reason)
    })
    signal?.addEventListener('abort', abort, { once: true })
    try {
      return await Promise.race([work.drawn, aborted])
    } finally {
      signal?.removeEventListener('abort', abort)
      if (onProgress) work.watchers.delete(onProgress)
      work.waiting -= 1
      if (work.waiting === 0) {
        // Nobody waits any more: it is done, or no longer wanted.
        if (latest === work) latest = null
        work.stop.abort()
      }
    }
  }

  return {
    async draw(json, options = {}) {
      options.signal?.throwIfAborted()
      const date = today()
      const font = chosenFont()
      const of = createHash('sha256')
        .update(`${date}\n${font ?? ''}\n`)
        .update(json)
        .digest('hex')
      if (kept?.of === of) return kept.drawn
      return await waitFor(latest?.of === of ? latest : begin(of, json, date, font), options)
    },
  }
}
