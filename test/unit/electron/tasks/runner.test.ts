import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeInWorker } from '../../../../electron/files/inWorkers'
import { createTaskRunner, TaskFailed } from '../../../../electron/tasks/runner'
import { encodeWorkbook } from '../../../../shared/file/encode'
import { whole } from '../../shared/file/whole'
import { newId } from '../../../../shared/model/ids'
import { newWorkbook } from '../../../../shared/model/workbook'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'

/** A real worker with the real file tasks, and some of the test's own. */
const root = fileURLToPath(new URL('../../../..', import.meta.url))
const source = `
  import { parentPort } from 'node:worker_threads'
  import { decodeTask } from ${JSON.stringify(join(root, 'electron/files/tasks'))}
  import { serveTasks } from ${JSON.stringify(join(root, 'electron/tasks/serve'))}
  let remembered = 0
  serveTasks(parentPort, {
    decode: decodeTask,
    keep: (_input, { afterwards, handOver }) => {
      const bytes = Uint8Array.of(remembered)
      handOver(bytes.buffer)
      afterwards(() => remembered++)
      return { ok: true, bytes }
    },
    pack: (input, { progress }) => { progress(1, 2); progress(2, 2); return input },
    report: ({ how }) => {
      if (how === 'throw') throw new RangeError('too bad')
      if (how === 'exit') process.exit(3)
      for (;;) {}
    },
  })
`

describe('tasks in workers', () => {
  let worker = ''
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'remit-worker-'))
    await writeFile(join(folder, 'source.ts'), source)
    await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      ssr: { target: 'node', noExternal: true },
      build: {
        ssr: true,
        outDir: join(folder, 'out'),
        rolldownOptions: {
          input: join(folder, 'source.ts'),
          output: { format: 'cjs', entryFileNames: 'worker.cjs' },
        },
      },
    })
    worker = join(folder, 'out', 'worker.cjs')
    return () => rm(folder, { recursive: true, force: true })
  })

  const workbook = newWorkbook(newId, '2026-03-31')
  const stamp = { revision: 'v1', parents: [], appVersion: '1', savedAt: '2026-03-31T10:00:00.000Z' }
  const order = () => ({ bytes: encodeWorkbook(workbook, stamp), file: 'a.remit' })

  it('give the output, one after the other and side by side', async () => {
    const { run } = createTaskRunner(worker)
    for (let turn = 0; turn < 3; turn++) {
      const read = await decodeInWorker(run, order())
      expect(read.ok && whole(read.pieces)).toEqual(workbook)
    }
    const several = await Promise.all([
      run('decode', order()),
      run('decode', order()),
      run('decode', order()),
    ])
    expect(several.map(({ ok }) => ok)).toEqual([true, true, true])
  })

  it('tell how far they are', async () => {
    const seen: number[][] = []
    const input = { json: JSON.stringify(workbook), stamp, file: 'a.remit' }
    await createTaskRunner(worker).run('pack', input, {
      onProgress: (done, total) => seen.push([done, total]),
    })
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  it('run in the same worker when they come one after the other, until it ends', async () => {
    const { run, end } = createTaskRunner(worker)
    const keep = () => run('keep', undefined as never)
    expect(await keep()).toMatchObject({ bytes: Uint8Array.of(0) })
    expect(await keep()).toMatchObject({ bytes: Uint8Array.of(1) })
    end()
    expect(await keep()).toMatchObject({ bytes: Uint8Array.of(0) })
  })

  it('end at once when aborted, whatever they do, and the next ones run', async () => {
    const { run } = createTaskRunner(worker)
    const stop = new AbortController()
    const endless = run('report', { how: 'hang' } as never, { signal: stop.signal })
    stop.abort()
    await expect(endless).rejects.toMatchObject({ name: 'AbortError' })
    await expect(run('decode', order(), { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(await run('decode', order())).toMatchObject({ ok: true })
  })

  it('reject when they throw or their worker ends, and the next ones run', async () => {
    const { run } = createTaskRunner(worker)
    await expect(run('report', { how: 'throw' } as never)).rejects.toThrow(/RangeError: too bad/)
    await expect(run('report', { how: 'exit' } as never)).rejects.toBeInstanceOf(TaskFailed)
    expect(await run('decode', order())).toMatchObject({ ok: true })
  })
})
