import { z } from 'zod'
import { commandIds } from './commands'
import { libraryLimits } from './exchange/libraryFile'
import type { Outline } from './file/cutJson'
import type { FileFailure } from './file/failure'
import { limits } from './file/limits'
import type { ListPlace, PieceOrder, WorkbookPieces } from './file/pieces'
import type { DescribedChange } from './merge/describe'
import { reportSectionSchema } from './model/schema'

/**
 * The contract between the window (renderer) and the main process: each method's arguments and result.
 * Main registers every method from this table, checks the sender and parses the arguments; the preload exposes
 * the same names; the renderer's types come from here. The renderer never names a path: main asks with the
 * system's dialogs and gives out a key for each file.
 */

/**
 * The file behind a window. `key` stands for its path and stays the same over restarts; null before the first save.
 * `revision` is the one that was read or saved last, by which a draft knows later what it was made from.
 */
const documentSchema = z.strictObject({
  key: z.string().nullable(),
  name: z.string(),
  revision: z.string().nullable(),
  /** Whether it has a password. The password itself and its keys stay with the main process. */
  sealed: z.boolean(),
})

/** Who else is editing the file, and since when (milliseconds since 1970); null when nobody is. */
const lockedBySchema = z.strictObject({ who: z.string(), since: z.number() }).nullable()

/**
 * A workbook that comes to the window in texts of its own, a few at a time, under this number: so that no message is
 * long. What is here says what they are; the workbook is valid once this is.
 */
export interface ArrivingWorkbook {
  readonly arriving: number
  readonly texts: number
  readonly order: PieceOrder
}

/** A workbook that the window has read and checked under this number. */
export interface CheckedWorkbook {
  readonly checked: number
}

/** A workbook for the window: in pieces, or one that it has read and checked itself. */
export type GivenWorkbook = WorkbookPieces | CheckedWorkbook

/**
 * A workbook on its way to the window, validated by `shared/file`: texts cross the bridge many times faster than
 * objects do. The main process gives pieces; the bridge sends them ahead and makes them an `ArrivingWorkbook`.
 */
// What is given and what comes out differ by what the bridge does in between.
const readWorkbook = z.custom<GivenWorkbook>() as unknown as z.ZodType<
  ArrivingWorkbook | CheckedWorkbook,
  GivenWorkbook
>

/** A part of a workbook that was cut (`shared/file/cutJson`), for the window to check: some of a list, at last the rest. */
export type CutPart =
  { readonly at: ListPlace; readonly pieces: readonly string[] } | { readonly outline: Outline }

const openedSchema = z.strictObject({
  document: documentSchema,
  pieces: readWorkbook,
  /** Milliseconds since 1970 when the file was last changed. */
  changedAt: z.number(),
  lockedBy: lockedBySchema,
})

/** What a window does when it starts. */
const launchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('sample') }),
  z.strictObject({ kind: z.literal('opened'), opened: openedSchema }),
  z.strictObject({ kind: z.literal('failed'), failure: z.custom<FileFailure>() }),
])

/** A text that the window has sent ahead in parts under this number. */
export interface SentText {
  readonly sent: number
}

/** The bridge puts the text itself in before anything is checked, so that no method knows how it came. */
const longText = z.string().max(limits.workbook) as z.ZodType<string, string | SentText>

/**
 * A workbook on its way to main, as JSON: text crosses the bridge many times faster than objects do, and the window
 * stands still meanwhile. The worker that takes it reads it as it reads a file, and refuses what is no workbook.
 */
const sentWorkbook = z.strictObject({
  json: longText,
  /** The client's name, for the name of a file that has none yet. */
  client: z.string().max(500),
})

/** A workbook on its way to where it is saved, in pieces of which those stay away that are there (`file/sentPieces.ts`). */
const numbers = z.array(z.number().int()).readonly()
const piecedWorkbook = z.strictObject({
  from: z.string().max(100),
  text: longText,
  fresh: numbers,
  lists: z
    .array(
      z.strictObject({
        at: z
          .array(z.union([z.string(), z.number().int()]))
          .max(10)
          .readonly(),
        pieces: numbers,
      }),
    )
    .readonly(),
  client: z.string().max(500),
})

/** As it was typed; an empty one opens nothing. */
const password = z.string().max(1000)

/** What a password is asked for: the file of a window, one to compare with, a former version, unsaved changes. */
const passwordPurposes = ['open', 'compare', 'merge', 'version', 'draft'] as const

/** A picture of the chart; larger than any that the window draws. */
const pictureBytes = z
  .instanceof(Uint8Array)
  .refine(bytes => bytes.length <= 512 * 2 ** 20, 'must be smaller')

/** A table of all that a workbook may hold is smaller. */
const tableBytes = z.instanceof(Uint8Array).refine(bytes => bytes.length <= 256 * 2 ** 20, 'must be smaller')

/** Why a version was kept: a save replaced it, or it was put aside for another. */
const versionReasons = ['saved', 'theirs', 'mine', 'restored', 'merged'] as const

const versionSchema = z.strictObject({
  id: z.string(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  /** In bytes. */
  size: z.number(),
  reason: z.enum(versionReasons),
})

const comparedSchema = z.strictObject({
  /** "2 positions added", and so on; empty where nothing differs. */
  summary: z.array(z.string()),
  /** In words, from `base` to `theirs`. */
  changes: z.array(z.custom<DescribedChange>()),
  /** How many changes there are besides. */
  more: z.number(),
  /** What the later version holds, in figures. */
  facts: z
    .strictObject({
      client: z.string(),
      responsibilities: z.number(),
      scenarios: z.array(
        z.strictObject({ name: z.string(), positions: z.number(), assignments: z.number() }),
      ),
      /** Findings of the as-is scenario. */
      findings: z.strictObject({ critical: z.number(), major: z.number(), minor: z.number() }),
    })
    .nullable(),
})

/** What is known of a report that was drawn, apart from its bytes. */
const drawnSchema = z.strictObject({
  /** Sizes of the pages, in points. */
  pages: z.array(z.object({ width: z.number(), height: z.number() })),
  /** On which page each section begins, counted from 1. */
  sections: z.array(z.object({ section: reportSectionSchema, page: z.number() })),
  /** What could not be set as written, one sentence each. */
  warnings: z.array(z.string()),
})

const revisions = z.array(z.string().max(64)).max(19).default([])

const nothing = z.strictObject({})
const done = z.null()

export const hostMethods = {
  startUp: {
    args: nothing,
    result: z.strictObject({ version: z.string(), platform: z.string(), launch: launchSchema }),
  },
  recentDocuments: {
    args: nothing,
    result: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        folder: z.string(),
        openedAt: z.number(),
        missing: z.boolean(),
      }),
    ),
  },
  /** The name of the file of a key; '' where it is not known any more. */
  documentName: { args: z.strictObject({ key: z.string() }), result: z.string() },
  forgetRecent: { args: z.strictObject({ key: z.string() }), result: done },

  /** Starts a new or a sample workbook: in this window when it shows the start screen, otherwise in another one. */
  newDocument: {
    args: z.strictObject({ start: z.enum(['new', 'sample']) }),
    result: z.enum(['here', 'elsewhere']),
  },
  /** Opens a file: the recent one of that key, or (null) one that the user chooses. */
  openDocument: {
    args: z.strictObject({ key: z.string().nullable() }),
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('elsewhere') }),
      z.strictObject({ kind: z.literal('opened'), opened: openedSchema }),
    ]),
  },
  /**
   * Saves to the window's file, or (no file yet, somebody else is editing it, or `asNew`) to one that the user chooses.
   * Fails with `changedOnDisk` where somebody else wrote the file meanwhile, unless `over`: then theirs is kept as a
   * backup. `merged`: revisions of what `readToMerge` gave that are in the workbook; they are its parents too, and what
   * lies on the disk may be replaced where it is one of them. Fails with `piecesMissing` where a piece is named that is
   * not there.
   */
  saveDocument: {
    args: z.strictObject({
      workbook: piecedWorkbook,
      asNew: z.boolean(),
      over: z.boolean().default(false),
      merged: revisions,
    }),
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('saved'), document: documentSchema, savedAt: z.number() }),
    ]),
  },
  /** Reads the window's file again. What the window has and the file has not (null for nothing) is kept as a backup. */
  reloadDocument: {
    args: z.strictObject({ workbook: sentWorkbook.nullable() }),
    result: openedSchema,
  },
  /** Asks again for the right to write a file that somebody else was editing. */
  editDocument: { args: nothing, result: z.strictObject({ lockedBy: lockedBySchema }) },
  /**
   * Takes up the file of a recovered draft, so that saving goes where it belongs; null where the window has or opens
   * another file. `revision`: what the draft was made from, so that a later change of the file is noticed. `sealed`: whether
   * the draft has a password, which is then the file's too where that cannot be read.
   */
  adoptDocument: {
    args: z.strictObject({
      key: z.string().nullable(),
      revision: z.string().nullable(),
      sealed: z.boolean(),
    }),
    result: z.strictObject({ document: documentSchema, lockedBy: lockedBySchema }).nullable(),
  },

  /** The answer to `passwordAsked`; null when the question is cancelled. */
  answerPassword: { args: z.strictObject({ password: password.nullable() }), result: done },
  /**
   * Sets, changes or (null) removes the password of the window's workbook and saves it at once. `present`: the password that
   * it has, null for none; fails with `wrongPassword` where it is another. `earlier`: what becomes of versions on this
   * machine that can be read without a password; versions always are as their file is. `versionsLeft` could not be.
   */
  setPassword: {
    args: z.strictObject({
      workbook: piecedWorkbook,
      present: password.nullable(),
      merged: revisions,
      password: password.min(1).nullable(),
      earlier: z.enum(['seal', 'delete']),
    }),
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({
        kind: z.literal('saved'),
        document: documentSchema,
        savedAt: z.number(),
        versionsLeft: z.number(),
      }),
    ]),
  },
  /** What a draft says of itself and its workbook as JSON, sealed as the window's file is; null where that has no password. */
  sealDraft: {
    args: z.strictObject({ head: z.string().max(2 ** 22), json: longText }),
    result: z.instanceof(Uint8Array).nullable(),
  },
  /** Gives back what `sealDraft` took, of a draft of the file of that key; asks for its password where it is not known. */
  openDraft: {
    args: z.strictObject({
      key: z.string(),
      sealed: z.instanceof(Uint8Array).refine(bytes => bytes.length <= limits.file, 'must be smaller'),
    }),
    result: z.strictObject({ head: z.string(), json: z.string() }),
  },
  /** Asks for the password of a version (a kept one by id, or `file`) that the window's passwords do not open. */
  unlockVersion: { args: z.strictObject({ version: z.string() }), result: done },

  /** The former versions of the window's file, newest first; none for a workbook without one. */
  listVersions: { args: nothing, result: z.array(versionSchema) },
  /**
   * What changed between two versions of the window's file: kept ones by id, `file` for the file as it lies on the disk,
   * `now` for the given workbook. `most`: how many changes are told one by one; with 0 the facts are left out too.
   */
  compareVersions: {
    args: z.strictObject({
      before: z.string(),
      after: z.string(),
      workbook: sentWorkbook.nullable(),
      most: z.number().int().min(0).max(1000),
    }),
    result: comparedSchema,
  },
  readVersion: { args: z.strictObject({ version: z.string() }), result: readWorkbook },
  /** Keeps a workbook among the versions of the window's file, before another takes its place. */
  keepVersion: {
    args: z.strictObject({ workbook: sentWorkbook, reason: z.enum(['restored', 'mine']) }),
    result: done,
  },

  /** What the title bar and the menu show. */
  showState: {
    args: z.strictObject({
      title: z.string().nullable(),
      changed: z.boolean(),
      undo: z.string().nullable(),
      redo: z.string().nullable(),
      enabled: z.array(z.enum(commandIds)),
    }),
    result: done,
  },
  /** Does what the item of the Edit menu does, at the place that has the focus. */
  clipboardAction: { args: z.strictObject({ action: z.enum(['cut', 'copy', 'paste']) }), result: done },

  /** The answer to `closeRequested`. */
  answerClose: { args: z.strictObject({ close: z.boolean() }), result: done },

  /** Reads another workbook that the user chooses, to be compared with the open one; null when cancelled. */
  chooseWorkbookToCompare: {
    args: nothing,
    result: z.strictObject({ name: z.string(), pieces: readWorkbook }).nullable(),
  },

  /**
   * Reads another version of the window's workbook, and the newest version that both were made from: what lies in the
   * place of its file now, or (`fromDisk` false) a file that the user chooses. Null when cancelled. `saved`: whether the page has
   * its workbook as it was read or saved last; `merged`: as for `saveDocument`.
   */
  readToMerge: {
    args: z.strictObject({ fromDisk: z.boolean(), saved: z.boolean(), merged: revisions }),
    result: z
      .strictObject({
        name: z.string(),
        fromDisk: z.boolean(),
        revision: z.string(),
        /** Milliseconds since 1970, by its own word. */
        savedAt: z.number(),
        pieces: readWorkbook,
        base: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('none') }),
          /** The page's own, as it was read or saved last. */
          z.strictObject({ kind: z.literal('saved') }),
          /** The other version itself: it is older. */
          z.strictObject({ kind: z.literal('theirs') }),
          z.strictObject({ kind: z.literal('kept'), savedAt: z.number(), pieces: readWorkbook }),
        ]),
      })
      .nullable(),
  },
  /**
   * Keeps the window's workbook from before a merge and the version of that revision that is merged into it, where
   * there is a file whose versions they are.
   */
  keepMerged: {
    args: z.strictObject({ workbook: sentWorkbook, revision: z.string().max(64) }),
    result: done,
  },

  /**
   * What the user dropped onto the window: opens a workbook as `openDocument` does, reads a table. The page cannot call it
   * with paths of its own: the preload asks the system where the dropped files lie (`HostBridge.openDropped`).
   */
  openDropped: {
    args: z.strictObject({ paths: z.array(z.string().max(32_768)).max(2) }),
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('elsewhere') }),
      z.strictObject({ kind: z.literal('opened'), opened: openedSchema }),
      z.strictObject({ kind: z.literal('table'), name: z.string(), bytes: z.instanceof(Uint8Array) }),
      z.strictObject({ kind: z.literal('folder'), name: z.string() }),
      /** Neither a workbook nor a table. */
      z.strictObject({ kind: z.literal('other'), name: z.string() }),
      z.strictObject({ kind: z.enum(['several', 'noFile']) }),
    ]),
  },

  /** A table file that the user chooses; null when cancelled. */
  chooseTable: {
    args: z.strictObject({ purpose: z.enum(['chart', 'responsibilities', 'matrix']) }),
    result: z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  },

  /** A library file that the user chooses, as text; null when cancelled. */
  openLibrary: { args: nothing, result: z.strictObject({ name: z.string(), text: z.string() }).nullable() },
  /** Asks where to and writes a library there; null when cancelled. */
  saveLibrary: {
    args: z.strictObject({ name: z.string().max(500), json: z.string().max(libraryLimits.bytes) }),
    result: z.strictObject({ name: z.string() }).nullable(),
  },

  /** A picture file that the user chooses, whatever it holds; null when cancelled. */
  choosePicture: {
    args: nothing,
    result: z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  },

  /**
   * Draws the report, without writing it. Progress comes by `reportProgress`. A drawing that this one follows is given
   * up: it ends as cancelled.
   */
  drawReport: {
    args: z.strictObject({ workbook: sentWorkbook }),
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({
        kind: z.literal('drawn'),
        bytes: z.instanceof(Uint8Array),
        drawn: drawnSchema,
      }),
    ]),
  },
  /**
   * Asks where to, then writes the PDF: what `drawReport` drew last when it is of the same workbook, otherwise drawn anew.
   */
  exportReport: {
    args: z.strictObject({ workbook: sentWorkbook }),
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({
        kind: z.literal('exported'),
        report: z.string(),
        name: z.string(),
        pages: z.number(),
        warnings: z.array(z.string()),
      }),
    ]),
  },
  /** Asks where to, then writes a picture of the chart. `name` is proposed without its extension. */
  savePicture: {
    args: z.strictObject({ kind: z.enum(['svg', 'png']), name: z.string().max(2000), bytes: pictureBytes }),
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('saved'), name: z.string() }),
    ]),
  },

  /** Asks where to, then writes a table. `name` is proposed without its extension. */
  saveTable: {
    args: z.strictObject({ kind: z.enum(['csv', 'tsv']), name: z.string().max(2000), bytes: tableBytes }),
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('saved'), name: z.string() }),
    ]),
  },

  /**
   * Shows the system's dialog to print the report, drawn as `exportReport` does. Where none can be shown, the report is
   * handed over to the system's program for PDFs.
   */
  printReport: {
    args: z.strictObject({ workbook: sentWorkbook }),
    result: z.enum(['printed', 'cancelled', 'handedOver']),
  },
  /** A folder that the user chooses for pictures of these names, and where they may replace what is there; else null. */
  choosePictureFolder: {
    args: z.strictObject({ names: z.array(z.string().max(200)).max(10_000) }),
    result: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  },
  /** Writes a PNG picture into that folder. */
  savePictureInFolder: {
    args: z.strictObject({ folder: z.string(), name: z.string().max(200), bytes: pictureBytes }),
    result: done,
  },

  /** The name of the font file of the user's choosing, which is tried first for scripts that the report's fonts lack. */
  reportFont: { args: nothing, result: z.strictObject({ name: z.string().nullable() }) },
  /** Asks for that font file, which counts for all reports drawn on this machine. `unfit`: it cannot be embedded. */
  chooseReportFont: {
    args: nothing,
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('unfit'), name: z.string() }),
      z.strictObject({ kind: z.literal('chosen'), name: z.string() }),
    ]),
  },
  /** Goes back to the installed fonts. */
  clearReportFont: { args: nothing, result: done },

  /** Gives up whatever is being drawn. */
  cancelReport: { args: nothing, result: done },
  openReport: { args: z.strictObject({ report: z.string() }), result: done },
  revealReport: { args: z.strictObject({ report: z.string() }), result: done },
} as const

export const hostEvents = {
  command: z.strictObject({ command: z.enum(commandIds) }),
  /** The user closes the window or quits; the renderer asks about unsaved changes and answers by `answerClose`. */
  closeRequested: z.strictObject({ quitting: z.boolean() }),
  /** A file needs its password: the window asks and answers by `answerPassword`. Null when nothing is asked any more. */
  passwordAsked: z.strictObject({
    ask: z
      .strictObject({
        file: z.string(),
        purpose: z.enum(passwordPurposes),
        /** Whether one was given already and is not the right one. */
        wrong: z.boolean(),
      })
      .nullable(),
  }),
  reportProgress: z.strictObject({ done: z.number(), total: z.number() }),
  /** The window's file is no longer as it was read or saved, or is so again. */
  fileOnDisk: z.strictObject({ state: z.enum(['same', 'changed', 'gone']) }),
} as const

export type HostMethod = keyof typeof hostMethods
/** Those that a page may call with arguments of its own. */
export type CalledMethod = Exclude<HostMethod, 'openDropped'>
export type HostArgs<M extends HostMethod> = z.input<(typeof hostMethods)[M]['args']>
export type HostResult<M extends HostMethod> = z.output<(typeof hostMethods)[M]['result']>
/** The result as the main process gives it. */
export type HostGiven<M extends HostMethod> = z.input<(typeof hostMethods)[M]['result']>
export type HostEvent = keyof typeof hostEvents
export type HostEventArgs<E extends HostEvent> = z.output<(typeof hostEvents)[E]>

/** Why a call failed. It crosses the bridge as data, since an Error loses its fields there. */
export type HostFailure =
  | FileFailure
  | { readonly kind: 'badArguments'; readonly method: string; readonly problem: string }
  /** Of a workbook that was sent in pieces: it is to be sent whole. */
  | { readonly kind: 'piecesMissing' }
  | { readonly kind: 'reportFailed'; readonly detail: string }
  | { readonly kind: 'unexpected'; readonly method: string }

export type HostReply<M extends HostMethod> =
  { ok: true; value: HostResult<M> } | { ok: false; failure: HostFailure }

/** What the preload puts at `window.remit`. */
export interface HostBridge {
  call: <M extends CalledMethod>(method: M, args: HostArgs<M>) => Promise<HostReply<M>>
  /** Opens what a drop brought. Each is a `File`; one that the page has made itself is no file on the disk. */
  openDropped: (files: readonly object[]) => Promise<HostReply<'openDropped'>>
  /** Listens to an event; the returned function stops listening. */
  on: <E extends HostEvent>(event: E, listener: (args: HostEventArgs<E>) => void) => () => void
  /** Sends a part of a long text ahead; an argument `{ sent: number }` then stands for the whole. */
  sendText: (number: number, part: string) => void
  /** The one that takes the texts of arriving workbooks, a few at a time, in order. */
  takeTexts: (taker: (number: number, texts: readonly string[]) => void) => void
  /** The one that checks the files that are being opened: each part is answered, in order, by `tellChecked`. */
  takeCut: (taker: (number: number, part: CutPart) => void) => void
  /** Whether a part is right so far; of the last, whether the whole is valid. */
  tellChecked: (number: number, isGood: boolean) => void
}

export type SentWorkbook = z.input<typeof sentWorkbook>
export type PiecedWorkbook = z.input<typeof piecedWorkbook>
export type Document = z.infer<typeof documentSchema>
export type StoredVersion = z.infer<typeof versionSchema>
export type VersionReason = StoredVersion['reason']
export type ComparedVersions = z.infer<typeof comparedSchema>
export type PasswordAsked = NonNullable<HostEventArgs<'passwordAsked'>['ask']>
export type PasswordPurpose = PasswordAsked['purpose']
export type LockedBy = z.infer<typeof lockedBySchema>
export type FileOnDisk = HostEventArgs<'fileOnDisk'>['state']
export type OpenedDocument = z.output<typeof openedSchema>
export type GivenDocument = z.input<typeof openedSchema>
export type RecentDocument = HostResult<'recentDocuments'>[number]
