import { describe, expect, it } from 'vitest'
import { ancestorsOf, commonAncestor, mostAncestors } from '../../../../shared/merge/ancestor'

let clock = 0
const version = (revision: string, ...earlier: readonly string[]) => ({
  revision,
  earlier,
  savedAt: (clock += 1000),
})

describe('the common ancestor', () => {
  it('is the version that both were made from, however often each was saved since', () => {
    const start = version('v1')
    const mine = { revision: 'm2', earlier: ['m1', 'v1'] }
    const theirs = { revision: 't3', earlier: ['t2', 't1', 'v1', 'v0'] }
    expect(commonAncestor(mine, theirs, [version('v0'), start])).toBe(start)
  })

  it('is the newest of several, by what was made from what and not by the clock', () => {
    const newer = version('v2', 'v1')
    const older = { ...version('v1'), savedAt: 99_999_999 }
    const mine = { revision: 'm1', earlier: ['v2', 'v1'] }
    const theirs = { revision: 't1', earlier: ['v2', 'v1'] }
    expect(commonAncestor(mine, theirs, [older, newer])).toBe(newer)
  })

  it('is found through kept versions where the two files do not reach back far enough', () => {
    const start = version('v1')
    const between = version('v2', 'v1')
    const mine = { revision: 'm1', earlier: ['v2'] }
    const theirs = { revision: 't1', earlier: ['v1'] }
    expect(commonAncestor(mine, theirs, [start])).toBeNull()
    expect(commonAncestor(mine, theirs, [start, between])).toBe(start)
  })

  it('is the other version itself where that is older, and none where the two have nothing in common', () => {
    const theirs = version('v1')
    expect(commonAncestor({ revision: 'm1', earlier: ['v1'] }, theirs, [theirs])).toBe(theirs)
    expect(commonAncestor({ revision: 'm1', earlier: [] }, theirs, [theirs])).toBeNull()
  })

  it('after a merge is what was merged last', () => {
    const start = version('v1')
    const first = version('t1', 'v1')
    const mine = { revision: 'm2', earlier: ['m1', 't1', 'v1'] }
    const theirs = { revision: 't2', earlier: ['t1', 'v1'] }
    expect(commonAncestor(mine, theirs, [start, first])).toBe(first)
  })

  it('is found though versions name each other as their past', () => {
    const circle = [version('v1', 'v2'), version('v2', 'v1')]
    const mine = { revision: 'm1', earlier: ['v1'] }
    expect(commonAncestor(mine, { revision: 't1', earlier: ['v1'] }, circle)).toBe(circle[1])
  })
})

describe('what a new version names as its past', () => {
  it('is the past of its parents, one of each in turn, without the parents', () => {
    expect(
      ancestorsOf([
        { revision: 'm', earlier: ['m1', 'v1'] },
        { revision: 't', earlier: ['t1', 'm', 'v1', 'v0'] },
      ]),
    ).toEqual(['m1', 't1', 'v1', 'v0'])
  })

  it('ends somewhere', () => {
    const earlier = Array.from({ length: 5000 }, (_, place) => `v${place}`)
    expect(ancestorsOf([{ revision: 'm', earlier }])).toEqual(earlier.slice(0, mostAncestors))
  })
})
