import type { Occupancy } from '../model/schema'

/** Marks for "nobody sits here" as a whole cell, or set apart from the rest of it, in lower case. */
const vacancyMarks =
  'vacant|vacancy|vacant post|vacant position|post vacant|position vacant|currently vacant|not in post|unfilled|no incumbent|open position|to be filled|to be recruited|to be appointed|under recruitment|vakant|unbesetzt|nicht besetzt|poste vacant|a pourvoir|à pourvoir|non pourvu'

/** Marks that mean vacant only when they are the whole name. */
const vacantNames =
  /^(?:open|tbc|tba|tbd|tbh|n\.? ?n\.?|offen|eliminated|abolished|deleted|nobody|no one|recruiting|pourvoir)$/iu

/** Marks for a name that the file does not give. */
const unknownNames =
  /^(?:n\/?d|n\.d\.?|n\/?a|n\.a\.?|#n\/a|none|null|nil|unknown|not known|not disclosed|undisclosed|withheld|redacted|confidential|not given|not available|not applicable|unbekannt|inconnu|[-–—.?*_]+|x{2,})$/iu

const wholeVacancy = new RegExp(`^(?:${vacancyMarks})$`, 'iu')
/** In brackets, or before or after a dash, colon, slash or comma: "Vacant – Finance Director", "Buyer (vacant)". */
const vacancyApart = new RegExp(
  `[([]\\s*(?:${vacancyMarks})\\s*[)\\]]|^(?:${vacancyMarks})\\s*[-–—:/,]|\\s[-–—]\\s*(?:${vacancyMarks})$|[:/,*]\\s*(?:${vacancyMarks})\\*?$`,
  'iu',
)
const vacancyWord =
  /(?<![\p{L}\p{N}])(?:vacant|vacancy|unfilled|not in post|vakant|unbesetzt)(?![\p{L}\p{N}])/iu

const interimWords =
  'acting|interim|ad interim|a\\.i\\.|locum|caretaker|kommissarisch(?:er|e)?|par interim|par intérim|intérimaire|interimaire|p\\.i\\.'
/** Not after "of", "for", "and": the Head of Interim Resourcing is no interim head. */
const interimTitle = new RegExp(
  `(?<!\\b(?:of|for|and|in|&|für|und|de|des|du)\\s)(?<![\\p{L}\\p{N}-])(?:${interimWords})(?![\\p{L}\\p{N}])`,
  'iu',
)
const interimInName = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${interimWords}|covering|temporary cover)(?![\\p{L}\\p{N}])`,
  'iu',
)
const everyMark = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${interimWords}|${vacancyMarks}|covering|covered by|temporary cover|cover)(?![\\p{L}\\p{N}])`,
  'giu',
)

export interface Seat {
  /** The person's name without the marks; '' when nobody, or nobody named, sits there. */
  readonly holder: string
  readonly occupancy: Occupancy
  /** The post was marked as done away with. */
  readonly eliminated: boolean
}

/**
 * Reads from a name and a title whether somebody sits in the seat. A name that is missing or withheld ("N/D") is a
 * seat held by somebody unknown: files leave out names far more often than they mean a vacancy.
 */
export function readSeat(name: string, title: string): Seat {
  const text = name.trim()
  const interim = interimInName.test(text) || interimTitle.test(title)
  const titleVacant = wholeVacancy.test(title.trim()) || vacancyApart.test(title.trim())
  const nameVacant = wholeVacancy.test(text) || vacantNames.test(text) || vacancyWord.test(text)
  const person = nameVacant || interimInName.test(text) ? personIn(text) : text
  const holder = unknownNames.test(person) || vacantNames.test(person) ? '' : person
  const eliminated = /^(?:eliminated|abolished|deleted)$/i.test(text)
  if (holder === '' && (nameVacant || titleVacant)) return { holder, occupancy: 'vacant', eliminated }
  return { holder, occupancy: interim || nameVacant ? 'interim' : 'held', eliminated }
}

/** What is left of a name without marks and the signs that set them apart: "Vacant (Jane Doe acting)" is Jane Doe. */
function personIn(name: string): string {
  return interimInName.test(name) ? tidied(name.replace(everyMark, ' ')) : covering(name)
}

/** "Vacant (covered by Jane Doe)" names a person; "Vacant from 1 May" and "Vacant post 3" do not. */
function covering(name: string): string {
  const cover = /(?:covered by|cover:?)\s+([^)\]]+)/iu.exec(name)?.[1]
  return cover === undefined ? '' : tidied(cover.replace(everyMark, ' '))
}

const tidied = (text: string): string =>
  text
    .replace(/[([{]\s*[)\]}]/g, ' ')
    .replace(/^[\s\-–—:/,;([]+|[\s\-–—:/,;)\]]+$/gu, '')
    .replace(/[([]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
