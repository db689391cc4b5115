import { z } from 'zod'
import type { Clip } from '../model/branches'
import { assignmentSchema, mostRecords, pictureSchema, positionSchema } from '../model/schema'

/** The name of copied branches on the clipboard, beside their text. */
export const clipType = 'application/x-remit-branches'

const clipSchema = z.strictObject({
  /** Names one copying or cutting, so that a paste knows what it pastes. */
  token: z.string().max(100),
  workbook: z.string().max(100),
  scenario: z.string().max(100),
  positions: z.array(positionSchema).min(1).max(mostRecords.positions),
  assignments: z.array(assignmentSchema).max(mostRecords.assignments),
  pictures: z.array(pictureSchema).max(mostRecords.pictures),
})

export const clipText = (clip: Clip, token: string): string => JSON.stringify({ token, ...clip })

/** The branches that a text of the clipboard holds; null for any other text, from whatever program. */
export function readClip(text: string): { readonly token: string; readonly clip: Clip } | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const read = clipSchema.safeParse(value)
  if (!read.success) return null
  const { token, ...clip } = read.data
  return { token, clip }
}
