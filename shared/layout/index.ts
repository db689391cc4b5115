export { LayoutError, type LayoutProblem } from './errors'
export { routeTo } from './route'
export { layOutTree } from './tidy-tree'
export {
  defaultLayoutOptions,
  type Connectors,
  type Layout,
  type LayoutNode,
  type LayoutOptions,
  type Rectangle,
} from './types'
export { boxesIn, connectorsIn } from './view'
