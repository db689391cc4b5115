/** A piece of work that runs in a worker: data in, data out, both such as `postMessage` takes. */
export type Task<Input, Output> = (input: Input, context: TaskContext) => Output | Promise<Output>

export interface TaskContext {
  /** Tells how far the work is; cheap enough to be called for each page. */
  readonly progress: (done: number, total: number) => void
  /** Gives a part of the output before the rest is done. */
  readonly part: (part: unknown) => void
  /** Hands memory over with the output, instead of a copy of it. */
  readonly handOver: (memory: ArrayBuffer) => void
  /** Work that nobody waits for, but the worker's next order. */
  readonly afterwards: (work: () => void) => void
}

/** What is said between the runner and a worker. A worker does one task at a time. */
export interface TaskOrder {
  readonly task: string
  readonly input: unknown
}

export type TaskNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'part'; readonly part: unknown }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string }
