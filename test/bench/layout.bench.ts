import { flextree } from 'd3-flextree'
import { hierarchy, tree } from 'd3-hierarchy'
import ELK from 'elkjs/lib/elk.bundled.js'
import { boxesIn, layOutTree, type LayoutNode, type LayoutOptions } from '../../shared/layout'

/** One measured figure. With a goal: `value` should be at least that (ratios) or at most that (milliseconds). */
export interface Row {
  what: string
  value: number
  unit: string
  goal?: string
}

interface Nested {
  readonly width: number
  readonly height: number
  readonly children?: Nested[]
}

const gap = 20
const sizes = [1_000, 10_000, 100_000]

const options: LayoutOptions = {
  direction: 'down',
  siblingGap: gap,
  subtreeGap: gap,
  levelGap: gap,
  stackLeaves: false,
  stackFrom: 4,
  stackColumns: 'auto',
  compact: false,
  wrap: null,
}

/** Mulberry32, a public-domain generator by Tommy Ettinger: the same charts on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A chart like an organisation's: spans from 1 to about 12, 6 to 9 layers at these sizes. */
function chart(count: number, fixed: boolean): LayoutNode[] {
  const random = randomFrom(20_140)
  const nodes: LayoutNode[] = []
  for (let i = 0; i < count; i += 1) {
    const parent = i === 0 ? -1 : Math.floor(((i - 1) / 5) * (0.75 + random() * 0.25))
    const width = fixed ? 180 : 120 + Math.floor(random() * 160)
    const height = fixed ? 64 : 40 + Math.floor(random() * 80)
    nodes.push({ width, height, parent })
  }
  return nodes
}

function nest(nodes: readonly LayoutNode[]): Nested {
  const copies = nodes.map(({ width, height }): { width: number; height: number; children?: Nested[] } => ({
    width,
    height,
  }))
  nodes.forEach(({ parent }, i) => {
    const copy = copies[i]
    const manager = copies[parent]
    if (copy && manager) (manager.children ??= []).push(copy)
  })
  const [root] = copies
  if (!root) throw new RangeError('A bench chart has at least one box.')
  return root
}

interface Contender {
  readonly name: string
  readonly work: () => unknown
}

/**
 * Medians in milliseconds, warm; the contenders take turns, so that all see the same machine. What takes a fraction of a
 * millisecond is done `repeats` times for one sample, for else the clock and the caches of the turn before would be
 * measured.
 */
async function medians(
  contenders: readonly Contender[],
  runs: number,
  warmUps: number,
  repeats = 1,
): Promise<number[]> {
  const times = contenders.map((): number[] => [])
  for (let run = -warmUps; run < runs; run += 1) {
    for (const [i, { work }] of contenders.entries()) {
      const start = performance.now()
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        const working = work()
        if (working instanceof Promise) await working
      }
      if (run >= 0) times[i]?.push((performance.now() - start) / repeats)
    }
  }
  return times.map(list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN)
}

function compare(
  what: string,
  contenders: readonly Contender[],
  times: readonly number[],
  goals: string[],
): Row[] {
  const [ours = NaN] = times
  return contenders.flatMap(({ name }, i): Row[] => {
    const value = times[i] ?? NaN
    const row: Row = { what: `${what}: ${name}`, value, unit: 'ms' }
    if (i === 0) return [row]
    const goal = goals[i - 1]
    const ratio: Row = { what: `${what}: ${name} ÷ Remit`, value: value / ours, unit: 'times' }
    return [row, goal ? { ...ratio, goal } : ratio]
  })
}

/** Layout of one chart by Remit and its peers, each from its own kind of input to coordinates for every box. */
export async function run(): Promise<Row[]> {
  const rows: Row[] = []
  for (const count of sizes) {
    const label = count.toLocaleString('en')
    const runs = count > 10_000 ? 9 : 31
    // So that the small charts too are measured once their code is compiled, for all alike.
    const repeats = Math.max(1, 20_000 / count)
    const warmUps = Math.min(2_000, 2_000_000 / count) / repeats

    const fixed = chart(count, true)
    const fixedNested = nest(fixed)
    const prepared = hierarchy(fixedNested, node => node.children)
    const d3 = tree<Nested>().nodeSize([180 + gap, 64 + gap])
    const atFixedSize: Contender[] = [
      { name: 'Remit', work: () => layOutTree(fixed, options) },
      { name: 'd3-hierarchy tree()', work: () => d3(prepared) },
      {
        name: 'd3-hierarchy hierarchy() and tree()',
        work: () => d3(hierarchy(fixedNested, node => node.children)),
      },
    ]
    rows.push(
      ...compare(
        `Fixed size, ${label} boxes`,
        atFixedSize,
        await medians(atFixedSize, runs, warmUps, repeats),
        ['at least 1', 'at least 1'],
      ),
    )

    const mixed = chart(count, false)
    const mixedNested = nest(mixed)
    const flex = flextree<Nested>({
      children: node => node.children,
      nodeSize: ({ data }) => [data.width + gap, data.height + gap],
      spacing: 0,
    })
    const flexPrepared = flex.hierarchy(mixedNested)
    const atMixedSizes: Contender[] = [
      { name: 'Remit compact', work: () => layOutTree(mixed, { ...options, compact: true }) },
      { name: 'd3-flextree layout alone', work: () => flex(flexPrepared) },
      { name: 'd3-flextree with its hierarchy()', work: () => flex(flex.hierarchy(mixedNested)) },
    ]
    const flexGoal = count === 10_000 ? ['at least 5', 'at least 5'] : []
    rows.push(
      ...compare(
        `Different sizes, ${label} boxes`,
        atMixedSizes,
        await medians(atMixedSizes, count > 10_000 ? 5 : 15, warmUps, repeats),
        flexGoal,
      ),
    )
    const rest: Contender[] = [
      { name: 'Remit aligned', work: () => layOutTree(mixed, options) },
      { name: 'Remit aligned, with its lines', work: () => layOutTree(mixed, options).connectors },
      {
        name: 'Remit aligned, leaves stacked',
        work: () => layOutTree(mixed, { ...options, stackLeaves: true }),
      },
    ]
    const restTimes = await medians(rest, runs, warmUps, repeats)
    rest.forEach(({ name }, i) => {
      rows.push({ what: `Different sizes, ${label} boxes: ${name}`, value: restTimes[i] ?? NaN, unit: 'ms' })
    })

    if (count <= 10_000) rows.push(...(await againstElk(label, mixed, count)))
    rows.push(...(await viewQueries(label, mixed)))
  }
  return rows
}

async function againstElk(label: string, nodes: readonly LayoutNode[], count: number): Promise<Row[]> {
  const elk = new ELK()
  const graph = () => ({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'mrtree', 'elk.spacing.nodeNode': String(gap) },
    children: nodes.map(({ width, height }, i) => ({ id: `n${i}`, width, height })),
    edges: nodes.flatMap(({ parent }, i) =>
      parent < 0 ? [] : [{ id: `e${i}`, sources: [`n${parent}`], targets: [`n${i}`] }],
    ),
  })
  const contenders: Contender[] = [
    { name: 'Remit compact', work: () => layOutTree(nodes, { ...options, compact: true }) },
    { name: 'elkjs mrtree', work: () => elk.layout(graph()) },
  ]
  return compare(
    `Beside elkjs, ${label} boxes`,
    contenders,
    await medians(contenders, count > 1_000 ? 1 : 3, count > 1_000 ? 0 : 3),
    [],
  )
}

async function viewQueries(label: string, nodes: readonly LayoutNode[]): Promise<Row[]> {
  const layout = layOutTree(nodes, { ...options, stackLeaves: true })
  // Around a box in the middle of the list, so that there is something in view.
  const middle = Math.floor(nodes.length / 2)
  const window = {
    x: (layout.x[middle] ?? 0) - 800,
    y: (layout.y[middle] ?? 0) - 450,
    width: 1_600,
    height: 900,
  }
  const startOfFirst = performance.now()
  const found = boxesIn(layout, nodes, window).length
  const first = performance.now() - startOfFirst
  const [later = NaN] = await medians([{ name: 'later', work: () => boxesIn(layout, nodes, window) }], 51, 50)
  return [
    { what: `Boxes in a window of 1,600 × 900 of ${label}: found`, value: found, unit: 'boxes' },
    { what: `Boxes in a window of 1,600 × 900 of ${label}: first`, value: first, unit: 'ms' },
    { what: `Boxes in a window of 1,600 × 900 of ${label}: later`, value: later, unit: 'ms' },
  ]
}
