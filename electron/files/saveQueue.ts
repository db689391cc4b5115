/** Runs jobs of the same name one after the other, in the order they came; jobs of different names side by side. */
export function createQueue(): <T>(name: string, job: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (name, job) => {
    const before = last.get(name) ?? Promise.resolve()
    // A job that failed has told its own caller; the next one still runs.
    const mine = before.then(job, job)
    last.set(name, mine)
    const tidy = () => {
      if (last.get(name) === mine) last.delete(name)
    }
    mine.then(tidy, tidy)
    return mine
  }
}
