// The little of the peers' interfaces that the layout bench calls; the packages carry no types of their own.

declare module 'd3-hierarchy' {
  export interface Point<Data> {
    readonly data: Data
    x: number
    y: number
    readonly children?: Point<Data>[]
  }
  export function hierarchy<Data>(data: Data, children?: (data: Data) => Data[] | undefined): Point<Data>
  export function tree<Data>(): {
    nodeSize(size: [number, number]): (root: Point<Data>) => Point<Data>
  }
}

declare module 'd3-flextree' {
  export function flextree<Data>(options: {
    children: (data: Data) => Data[] | undefined
    nodeSize: (node: { data: Data }) => [number, number]
    spacing: number
  }): {
    (root: unknown): unknown
    hierarchy(data: Data): unknown
  }
}

declare module 'd3-org-chart' {
  export class OrgChart<Data> {
    container(selector: string): this
    svgWidth(width: number): this
    svgHeight(height: number): this
    duration(milliseconds: number): this
    nodeWidth(width: () => number): this
    nodeHeight(height: () => number): this
    nodeContent(html: (node: { readonly data: Data }) => string): this
    data(nodes: readonly Data[]): this
    render(): this
    fit(options: { readonly animate: boolean }): this
  }
}
