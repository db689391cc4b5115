export type LayoutProblem =
  | { readonly kind: 'invalidParent'; readonly node: number; readonly parent: number }
  | { readonly kind: 'cycle'; readonly node: number }
  | { readonly kind: 'invalidSize'; readonly node: number }
  | { readonly kind: 'invalidOption'; readonly option: string }

/** One sentence for each way in which a chart cannot be laid out. */
export function layoutMessage(problem: LayoutProblem): string {
  switch (problem.kind) {
    case 'invalidParent':
      return `Box ${problem.node} names box ${problem.parent} as its manager, and there is no such box.`
    case 'cycle':
      return `Box ${problem.node} reports, directly or through others, to itself.`
    case 'invalidSize':
      return `The size of box ${problem.node} must be two numbers of 0 or more.`
    case 'invalidOption':
      return `The layout option ${problem.option} must be a number of 0 or more.`
  }
}
