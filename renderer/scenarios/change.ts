/** What is counted between two scenarios. */
export type Change =
  'solved' | 'introduced' | 'remaining' | 'hands' | 'added' | 'removed' | 'moved' | 'edited'
