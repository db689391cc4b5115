import { rules } from '../../analysis/rules'
import { thresholdNames } from '../../analysis/thresholdNames'
import { sources } from '../../catalogue'
import { thresholds, thresholdsInForce } from '../../model/thresholds'
import type { ThresholdId } from '../../model/thresholds'
import { kinds } from './findings'
import type { Block } from './report'
import { figures, kindNames, longDate, percent, severityNames } from './sentences'
import {
  appendixParts,
  dataSentence,
  glossary,
  methodParagraphs,
  rulesTable,
  sourceNames,
  sourceList,
  thresholdsTable,
} from './sentencesAppendix'
import type { ReportScene } from './scene'

const thresholdText = (id: ThresholdId, value: number): string =>
  thresholds[id].unit === 'share' ? percent(value) : figures(value)

export function appendixContent({ workbook, date, scenario }: ReportScene): readonly Block[] {
  const inForce = thresholdsInForce(workbook.thresholds)
  const { dataAsOf } = workbook.engagement
  return [
    { kind: 'part', title: appendixParts.data },
    {
      kind: 'paragraph',
      text: dataSentence(longDate(dataAsOf || date), {
        scenario: scenario.name,
        positions: scenario.positions.length,
        responsibilities: workbook.responsibilities.length,
        scenarios: workbook.scenarios.length,
      }),
      tone: 'body',
    },
    { kind: 'part', title: appendixParts.method },
    ...methodParagraphs.map((text): Block => ({ kind: 'paragraph', text, tone: 'body' })),
    { kind: 'part', title: appendixParts.rules },
    {
      kind: 'table',
      table: {
        title: '',
        columns: [
          { title: rulesTable.rule, share: 3.2, align: 'left' },
          { title: rulesTable.looksFor, share: 5.4, align: 'left' },
          { title: rulesTable.severity, share: 1.2, align: 'left' },
          { title: rulesTable.source, share: 3.2, align: 'left' },
        ],
        rows: kinds.flatMap(kind =>
          rules
            .filter(rule => rule.kind === kind)
            .map(rule => [
              { text: `${kindNames[kind]}: ${rule.title}`, tone: 'strong' as const },
              { text: rule.explanation },
              { text: severityNames[rule.severity] },
              { text: rule.source, tone: 'muted' as const },
            ]),
        ),
      },
    },
    { kind: 'part', title: appendixParts.thresholds },
    {
      kind: 'table',
      table: {
        title: '',
        columns: [
          { title: thresholdsTable.number, share: 5, align: 'left' },
          { title: thresholdsTable.inForce, share: 1.5, align: 'right' },
          { title: thresholdsTable.standard, share: 1.5, align: 'right' },
          { title: thresholdsTable.source, share: 4, align: 'left' },
        ],
        rows: thresholdNames.map(({ id, name }) => [
          { text: name },
          {
            text: thresholdText(id, inForce[id]),
            tone: inForce[id] === thresholds[id].default ? ('plain' as const) : ('strong' as const),
          },
          { text: thresholdText(id, thresholds[id].default), tone: 'muted' as const },
          { text: sourceNames[thresholds[id].source] ?? thresholds[id].source, tone: 'muted' as const },
        ]),
      },
    },
    { kind: 'part', title: appendixParts.glossary },
    {
      kind: 'table',
      table: {
        title: '',
        columns: [
          { title: rulesTable.term, share: 2.4, align: 'left' },
          { title: rulesTable.meaning, share: 7.6, align: 'left' },
        ],
        rows: glossary.map(({ term, meaning }) => [
          { text: term, tone: 'strong' as const },
          { text: meaning },
        ]),
      },
    },
    { kind: 'part', title: appendixParts.sources },
    {
      kind: 'bullets',
      items: [...sources.filter(({ id }) => id !== 'ours').map(({ citation }) => citation), ...sourceList],
    },
  ]
}
