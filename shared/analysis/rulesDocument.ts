import { thresholds } from '../model/thresholds'
import type { ThresholdId } from '../model/thresholds'
import type { FindingKind } from './finding'
import type { Rule } from './rule'
import { ruleOf, rules } from './rules'
import { thresholdNames } from './thresholdNames'

const kinds: readonly { readonly kind: FindingKind; readonly title: string; readonly says: string }[] = [
  { kind: 'gap', title: 'Gaps', says: 'Nobody has it.' },
  { kind: 'overlap', title: 'Overlaps', says: 'More than one has it.' },
  { kind: 'fit', title: 'Fit', says: 'The wrong one has it.' },
  { kind: 'load', title: 'Load', says: 'Too much, or too little.' },
  { kind: 'structure', title: 'Structure', says: 'The chart itself.' },
]

const units: Readonly<Record<(typeof thresholds)[ThresholdId]['unit'], (value: number) => string>> = {
  count: String,
  share: value => `${Math.round(value * 100)} %`,
  layers: value => `${value} layers`,
}

/** The text of `docs/rules.md`: every rule as the user reads of it, in Markdown. */
export function rulesDocument(): string {
  return [
    '# The rules',
    '',
    'Remit checks every scenario against these rules. Each thing that it finds names the positions and responsibilities',
    'concerned, says why it matters and, where there is one, offers a change that solves it. Words: **A** answers for a',
    'responsibility, **R** does the work, **C** is asked before, **I** is told after. The line is the chain of managers',
    'above a position; dotted lines are not in it. Layers are counted from the top position, which is layer 1.',
    '',
    'This page is made from the table of rules in the program.',
    '',
    ...kinds.flatMap(({ kind, title, says }) => [
      `## ${title}`,
      '',
      says,
      '',
      ...rules.filter(rule => rule.kind === kind).flatMap(describe),
    ]),
    '## Numbers that you can change',
    '',
    'No published source gives “too many” as a number. These are starting points; every workbook can set its own.',
    '',
    '| Number | Default | From | To | Source |',
    '| --- | --- | --- | --- | --- |',
    ...thresholdNames.map(({ id, name }) => {
      const { default: start, min, max, unit, source } = thresholds[id]
      const written = units[unit]
      return `| ${name} | ${written(start)} | ${written(min)} | ${written(max)} | ${source} |`
    }),
    '',
  ].join('\n')
}

function describe(rule: Rule): string[] {
  const facts = [
    `- Severity: ${rule.severity}${rule.otherSeverity === '' ? '' : `; ${rule.otherSeverity}`}`,
    ...rule.thresholds.map(id => {
      const { default: start, unit } = thresholds[id]
      return `- ${nameOf(id)}: ${units[unit](start)}, unless the workbook says otherwise`
    }),
    ...(rule.suppresses.length > 0
      ? [`- Takes the place of: ${rule.suppresses.map(id => ruleOf.get(id)?.title ?? id).join('; ')}`]
      : []),
    `- Source: ${rule.source}`,
  ]
  return [`### ${rule.title}`, '', `\`${rule.id}\``, '', rule.explanation, rule.why, '', ...facts, '']
}

const nameOf = (id: ThresholdId): string => thresholdNames.find(threshold => threshold.id === id)?.name ?? id
