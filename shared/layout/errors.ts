import { layoutMessage } from './messages'
import type { LayoutProblem } from './messages'

/** Thrown by `layOutTree` for a list of boxes or options that cannot be laid out. */
export class LayoutError extends RangeError {
  override readonly name = 'LayoutError'
  readonly problem: LayoutProblem

  constructor(problem: LayoutProblem) {
    super(layoutMessage(problem))
    this.problem = problem
  }
}
