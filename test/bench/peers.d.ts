// The little of the peers' interfaces that the benches call; the packages carry no types of their own.

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

declare module 'pdfkit' {
  export default class PdfKit {
    constructor(options: { autoFirstPage: boolean; compress: boolean })
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    registerFont(name: string, file: Uint8Array): this
    addPage(options: { size: readonly [number, number]; margin: number }): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(colour: string): this
    text(text: string, x: number, y: number, options: { lineBreak: boolean; baseline: string }): this
    save(): this
    restore(): this
    rotate(angle: number, options: { origin: readonly [number, number] }): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    lineWidth(width: number): this
    dash(length: number, options: { space: number }): this
    undash(): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    circle(x: number, y: number, radius: number): this
    polygon(...points: readonly (readonly [number, number])[]): this
    fill(colour: string): this
    stroke(colour: string): this
    fillAndStroke(fill: string, stroke: string): this
    end(): void
  }
}
