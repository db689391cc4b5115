import { OrgChart } from 'd3-org-chart'

/** The page in which d3-org-chart draws the tree that Remit draws; bundled and put into an empty window. */

export interface PeerNode {
  readonly id: string
  readonly parentId: string
  readonly title: string
  readonly holder: string
  readonly _expanded: true
}

const escaped = (text: string): string => text.replace(/[&<]/gu, sign => (sign === '&' ? '&amp;' : '&lt;'))

/** Draws everything expanded and fits it to the window, at once, with boxes like Remit's. */
function drawPeer(nodes: readonly PeerNode[]): void {
  new OrgChart<PeerNode>()
    .container('#chart')
    .svgHeight(window.innerHeight)
    .svgWidth(window.innerWidth)
    .duration(0)
    .nodeWidth(() => 204)
    .nodeHeight(() => 82)
    .nodeContent(
      ({ data }) =>
        `<div style="box-sizing:border-box;width:204px;height:82px;padding:10px 12px;border:1px solid #d9dee5;border-radius:6px;background:#fff;font:12px sans-serif"><b>${escaped(data.title)}</b><br>${escaped(data.holder)}</div>`,
    )
    .data(nodes)
    .render()
    .fit({ animate: false })
}

Object.assign(window, { drawPeer })
