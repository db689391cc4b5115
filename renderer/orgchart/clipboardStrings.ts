import { positionsCounted } from '../ui/strings'

export const clipboardStrings = {
  copied: (count: number) => `${positionsCounted(count)} copied.`,
  cut: (count: number) => `${positionsCounted(count)} cut. Choose the new manager and paste.`,
  cutWaits: (count: number) =>
    `${positionsCounted(count)} cut: choose the new manager and paste (Ctrl+V). Escape leaves ${count === 1 ? 'it' : 'them'} there.`,
  cutGivenUp: 'Nothing is cut any more.',
  pasted: (count: number, manager: string | null) =>
    manager === null
      ? `${positionsCounted(count)} pasted at the top.`
      : `${positionsCounted(count)} pasted under ${manager}.`,
  nothing: 'There is nothing on the clipboard that could become positions. Copy positions, or lines of text.',
  pasteLabel: (count: number) => `Paste ${positionsCounted(count)}`,
  moveLabel: (count: number) => `Move ${positionsCounted(count)}`,
  duplicateLabel: (count: number, title: string) =>
    count === 1 ? `Duplicate “${title}”` : `Duplicate ${positionsCounted(count)}`,
  duplicated: (count: number, title: string) =>
    count === 1
      ? `${title} duplicated; the new seat is vacant.`
      : `${positionsCounted(count)} duplicated; the new seats are vacant.`,
}
