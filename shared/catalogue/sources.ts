/** Where a duty, trait, question or profile comes from, as the screens and the report cite it. */
export const sources = [
  {
    id: 'seed',
    title: 'Article on the two roles',
    citation: 'The Role of Head of Operations vs COO in Business Consulting, 29 February 2024',
  },
  {
    id: 'onet',
    title: 'O*NET',
    citation: 'O*NET: 11-1011 Chief Executives and 11-1021 General and Operations Managers',
  },
  {
    id: 'hbr',
    title: 'Bennett and Miles',
    citation: 'N. Bennett and S. A. Miles, Second in Command, Harvard Business Review, 2006',
  },
  {
    id: 'mckinsey',
    title: 'McKinsey',
    citation: 'McKinsey, archetypes of managerial span of control',
  },
  {
    id: 'bcg',
    title: 'BCG',
    citation: 'Boston Consulting Group, delayering',
  },
  {
    id: 'ours',
    title: 'Own judgement',
    citation: 'Own judgement, to be checked against the client',
  },
] as const

export type SourceId = (typeof sources)[number]['id']

export type Source = (typeof sources)[number]

/** The source of an id; every id of the type has one. */
export function sourceOf(id: SourceId): Source {
  const source = sources.find(each => each.id === id)
  if (!source) throw new Error(`No source has the id "${id}".`)
  return source
}
