import type { Workbook } from '../../shared/model/schema'

/** What docs/file-format.md asks of a workbook, checked a second time and in another way than the program does. */
export function soundness(workbook: Workbook): string[] {
  const wrong: string[] = []
  const check = (right: boolean, what: string): void => {
    if (!right) wrong.push(what)
  }
  const duties = workbook.responsibilities.map(({ id }) => id)
  const scenarios = workbook.scenarios.map(({ id }) => id)
  check(new Set(duties).size === duties.length, 'responsibilities')
  check(new Set(scenarios).size === scenarios.length, 'scenarios')
  check(
    workbook.scenarios.every(({ kind }, place) => (kind === 'as-is') === (place === 0)),
    'as-is first',
  )
  for (const { positions, assignments } of workbook.scenarios) {
    const parents = new Map(positions.map(({ id, parent }) => [id, parent]))
    check(parents.size === positions.length, 'positions')
    for (const { id, dottedLines, title, fte } of positions) {
      let steps = 0
      for (let at: string | null | undefined = id; at; at = parents.get(at)) {
        check(parents.has(at), 'parent')
        if (++steps > positions.length) break
      }
      check(steps <= positions.length, 'cycle')
      check(
        dottedLines.every(other => parents.has(other) && other !== id),
        'dotted line',
      )
      check(title.trim() !== '' && title.length <= 500, 'title')
      check(fte >= 0 && fte <= 10_000, 'fte')
    }
    const cells = assignments.map(({ position, responsibility }) => `${position} ${responsibility}`)
    check(new Set(cells).size === cells.length, 'cells')
    for (const { position, responsibility } of assignments)
      check(parents.has(position) && duties.includes(responsibility), 'assignment')
  }
  for (const { scenario } of workbook.dispositions) check(scenarios.includes(scenario), 'disposition')
  for (const { scenario } of workbook.actions)
    check(scenario === null || scenarios.includes(scenario), 'action')
  for (const [one, other] of workbook.distinctResponsibilities)
    check(one < other && duties.includes(one) && duties.includes(other), 'distinct')
  for (const id of [workbook.report.scenario, workbook.recommended])
    check(id === null || scenarios.includes(id), 'scenario of the report')
  return wrong
}
