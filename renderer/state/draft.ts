/** What was being typed in a field and was not yet part of the workbook. */
export interface Typed {
  /** What the field is called. */
  readonly field: string
  readonly text: string
}

/**
 * What has been edited and not saved, kept on this machine after each pause, so that a crash or a power cut loses
 * nothing. A draft is dropped once its workbook is saved or its changes are given up.
 */
export interface StoredDraft {
  /** Names one opening of a workbook; the window that has it open holds a lock of the same name. */
  readonly id: string
  /** The file it belongs to; null when it never was saved. */
  readonly documentKey: string | null
  /** The revision of the file that it was made from; null when there was none or it is not known. */
  readonly base: string | null
  /** Milliseconds since 1970. */
  readonly changedAt: number
  /** The version of the workbook's form, so that a later Remit can bring it up to date. */
  readonly schemaVersion: number
  /** Whether the workbook has a password; then `content` is what the main process made of head and workbook. */
  readonly sealed: boolean
  /**
   * `DraftHead` as JSON; empty when sealed. Blobs are files of their own, which go when the draft goes; what stands in the
   * record itself stays in the database's log for long, so nothing of the client does.
   */
  readonly head: Blob
  /** The workbook as JSON. */
  readonly content: Blob
}

/** What a draft says of itself. */
export interface DraftHead {
  readonly name: string
  readonly client: string
  readonly typed: Typed | null
}

/** A draft as it is offered: of a sealed one no more than its file's name is known before its password is given. */
export type Draft = Omit<StoredDraft, 'head'> & DraftHead
