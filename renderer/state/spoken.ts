import { create } from 'zustand'

interface Spoken {
  readonly sentence: string
  /** Grows with each sentence, so that one that is said again is read aloud again. */
  readonly count: number
}

export const useSpoken = create<Spoken>()(() => ({ sentence: '', count: 0 }))

/** Says what was done to those who hear the window; who sees it sees it where it happened. */
export const announce = (sentence: string): void =>
  useSpoken.setState(({ count }) => ({ sentence, count: count + 1 }))
