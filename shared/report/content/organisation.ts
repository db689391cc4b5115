import { charts } from './charts'
import type { Block } from './report'
import { figures } from './sentences'
import { layerName, layersTitle, noPositions, organisationFigures, positionsBase } from './sentencesChart'
import type { ReportScene } from './scene'

/** The chart's figures, its positions by layer, then the chart pages. */
export function organisationContent(scene: ReportScene): readonly Block[] {
  const { analysis } = scene
  const { measures, index } = analysis
  if (measures.positions === 0) return [{ kind: 'paragraph', text: noPositions, tone: 'body' }]
  const perLayer = new Map<number, number>()
  for (const layer of index.chart.layer) perLayer.set(layer, (perLayer.get(layer) ?? 0) + 1)
  const layers = [...perLayer].toSorted(([one], [other]) => one - other)
  const { spans } = measures
  return [
    {
      kind: 'figures',
      items: [
        {
          number: figures(measures.positions),
          label: organisationFigures.positions(measures.positions, measures.vacant, measures.interim),
        },
        { number: figures(measures.layers), label: organisationFigures.layers(measures.layers) },
        {
          number: figures(measures.managers),
          label: organisationFigures.managers(measures.managers, measures.managerShare ?? 0),
        },
        {
          number: spans ? figures(spans.median) : '–',
          label: spans ? organisationFigures.spans(spans.min, spans.max) : organisationFigures.noSpans,
        },
      ],
    },
    {
      kind: 'bars',
      bars: {
        title: layersTitle(layers),
        base: positionsBase(measures.positions),
        rows: layers.map(([layer, count]) => ({
          label: layerName(layer),
          text: figures(count),
          parts: [{ value: count, sign: 'others' as const }],
        })),
      },
    },
    ...charts(scene),
  ]
}
