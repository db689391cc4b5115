export { LayoutError } from './errors'
export type { LayoutProblem } from './messages'
export { routeTo } from './route'
export { layOutTree } from './tidyTree'
export {
  defaultLayoutOptions,
  type Connectors,
  type Layout,
  type LayoutNode,
  type LayoutOptions,
  type Rectangle,
  type Wrap,
} from './types'
export { boxesIn, connectorsIn } from './view'
