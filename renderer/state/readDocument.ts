import type { OpenedDocument } from '../../shared/host'
import type { Workbook } from '../../shared/model/schema'
import { arrived } from './longTexts'

/** A file as it was read, and how it is with it. */
export interface ReadDocument extends Omit<OpenedDocument, 'pieces'> {
  readonly workbook: Workbook
}

export async function readDocument({ pieces, ...rest }: OpenedDocument): Promise<ReadDocument> {
  return { ...rest, workbook: await arrived(pieces) }
}
