import { layoutMessage } from './messages'

export type LayoutProblem =
  | { readonly kind: 'invalidParent'; readonly node: number; readonly parent: number }
  | { readonly kind: 'cycle'; readonly node: number }
  | { readonly kind: 'invalidSize'; readonly node: number }
  | { readonly kind: 'invalidOption'; readonly option: string }

/** Thrown by `layOutTree` for a list of boxes or options that cannot be laid out. */
export class LayoutError extends RangeError {
  override readonly name = 'LayoutError'
  readonly problem: LayoutProblem

  constructor(problem: LayoutProblem) {
    super(layoutMessage(problem))
    this.problem = problem
  }
}
