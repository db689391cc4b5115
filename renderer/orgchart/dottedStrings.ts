import { positionsCounted } from '../ui/strings'

export const dottedStrings = {
  choose: (name: string) =>
    `Choose whom ${name} has a dotted line to: click it, or go there and press Enter. Escape draws none.`,
  dropOn: (name: string, manager: string) => `Dotted line from ${name} to ${manager}`,
  drop: (name: string) => `Drag to whom ${name} has a dotted line to`,
  drawn: (name: string, manager: string) => `${name} now has a dotted line to ${manager}.`,
  removed: (name: string, manager: string) => `${name} has no dotted line to ${manager} any more.`,
  drawLabel: (manager: string) => `Draw a dotted line to “${manager}”`,
  removeLabel: (manager: string) => `Remove the dotted line to “${manager}”`,
  toItself: 'A position cannot have a dotted line to itself.',
  toItsManager: 'It reports to this position already; a dotted line goes to somebody else.',
  several: (count: number) => positionsCounted(count),
}
