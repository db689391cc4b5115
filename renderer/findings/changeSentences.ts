import type { Letters } from '../../shared/model/schema'

const written = (letters: Letters | null): string =>
  letters === null ? 'nothing' : [...letters].join(' and ')

/** What a fix would change, one line for each thing. */
export const changeSentences = {
  letters: (seat: string, duty: string, before: Letters | null, after: Letters | null, scenario: string) =>
    `${seat} on “${duty}”${scenario === '' ? '' : ` in ${scenario}`}: ${written(before)} → ${written(after)}`,
  assignment: (seat: string, duty: string, scope: string | undefined, effort: number | null | undefined) =>
    [
      `${seat} on “${duty}”:`,
      [
        scope === undefined ? '' : scope === '' ? 'no part of its own' : `part “${scope}”`,
        effort === undefined
          ? ''
          : effort === null
            ? 'effort not known'
            : `effort ${Number(effort.toFixed(2))} FTE`,
      ]
        .filter(Boolean)
        .join(', '),
    ].join(' '),
  reportsTo: (seat: string, manager: string | null) =>
    manager === null ? `${seat} has no manager` : `${seat} reports to ${manager}`,
  adds: (title: string) => `Adds “${title}”`,
  removes: (title: string) => `Deletes “${title}”`,
}
