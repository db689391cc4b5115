/**
 * What of a workbook pre-answers a question. `upTo` holds the largest whole count of steps 1 to 4;
 * anything above the last is step 5. Where the question's steps are counts, their labels say the same numbers.
 */
export const prefills = [
  { id: 'ceo-span', title: 'Positions that report directly to the CEO', upTo: [3, 6, 9, 12] },
  {
    id: 'ceo-operational-duties',
    title: 'Operational responsibilities that the CEO does or answers for',
    upTo: [0, 2, 4, 8],
  },
  { id: 'operational-units', title: 'Units that hold operational responsibilities', upTo: [1, 3, 5, 8] },
  { id: 'head-count', title: 'People in the company', upTo: [49, 149, 399, 999] },
  { id: 'sites', title: 'Sites of the company', upTo: [1, 3, 6, 10] },
  { id: 'management-layers', title: 'Layers of the chart', upTo: [2, 3, 5, 7] },
] as const

export type Prefill = (typeof prefills)[number]

export type PrefillId = Prefill['id']

export const prefill = (id: PrefillId): Prefill => {
  const found = prefills.find(each => each.id === id)
  if (!found) throw new Error(`Nothing pre-answers under the id "${id}".`)
  return found
}

/** The step (1 to 5) that a count gives. */
export function stepForCount(id: PrefillId, count: number): 1 | 2 | 3 | 4 | 5 {
  const [first, second, third, fourth] = prefill(id).upTo
  if (count <= first) return 1
  if (count <= second) return 2
  if (count <= third) return 3
  return count <= fourth ? 4 : 5
}
