/** The one contract between the window and the shell: every call with its input and output, and every event. */
import { z } from 'zod'
import { addressSchema, languageSchema } from '../graph-data/schema/primitives.ts'
import { exportFormatList, exportStages } from '../diagram/export/format.ts'
import { deckFormatIds } from '../diagram/export/deck/ids.ts'
import { deckOptionsSchema } from '../diagram/picture/deck-options.ts'
import { drawnIdsSchema, pictureOptionsSchema } from '../diagram/picture/options.ts'
import { presetsSchema, wantedPresetsSchema } from '../diagram/picture/presets.ts'
import { appActionIds } from './actions.ts'
import { preferencesSchema } from './preferences.ts'
import { interfaceLanguages } from './speech.ts'

const text = z.string().max(64 * 1024 * 1024)
const message = z.string().max(4000)
const name = z.string().max(1024)

const formatIds = exportFormatList.map(({ id }) => id)

const cancelled = z.strictObject({ status: z.literal('cancelled') })
/** An expected failure: what went wrong, where, and what to do, in the person's language. */
const failed = z.strictObject({ status: z.literal('failed'), message })
const saved = z.strictObject({ status: z.literal('saved'), name })

const sourceFile = z.strictObject({ path: name, text })
const pack = z.strictObject({
  /** The name of the person's own catalogue folder, or null where none is chosen. */
  folder: name.nullable(),
  files: z.array(sourceFile),
  /** Files that could not be read, with the reason. */
  unreadable: z.array(z.strictObject({ path: name, message }))
})

/** What to draw: the text of the view file, and what `diagram/picture` needs to know beside it. */
const picture = z.strictObject({
  view: text,
  options: pictureOptionsSchema,
  only: drawnIdsSchema,
  /** The day that the footer names, `YYYY-MM-DD`. */
  today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
})
/** A story to tell on slides. */
const deck = z.strictObject({ view: text, options: deckOptionsSchema, today: picture.shape.today })
const job = z.string().min(1).max(64)
const presets = presetsSchema

/**
 * A document that was picked but is not yet the open one: `adopt` makes it so once it was understood. One that
 * came `fromPicture` has no file of its own yet: saving asks for one, and never writes over the picture.
 */
const opened = z.strictObject({
  status: z.literal('opened'),
  ticket: z.string().max(64),
  name,
  text,
  fromPicture: z.boolean()
})

const recentDocument = z.strictObject({
  id: z.string().max(64),
  name,
  /** The name of the folder it lies in. */
  folder: name
})
const recent = z.array(recentDocument)

/** What the window asks the shell. No call holds a file path, in either direction. */
export const calls = {
  /**
   * Once, when the window starts. `last` is the view of the last session; its ticket must be
   * adopted or rejected. `notices` are sentences to show the person, such as that a damaged file was set aside.
   */
  start: {
    input: z.strictObject({}),
    output: z.strictObject({
      platform: z.enum(['linux', 'darwin', 'win32']),
      language: languageSchema,
      preferences: preferencesSchema,
      recent,
      last: z
        .strictObject({ ticket: z.string().max(64), name: name.nullable(), text, dirty: z.boolean() })
        .nullable(),
      pack,
      notices: z.array(message)
    })
  },
  /** Open a further window, with a document of its own. */
  newWindow: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Read one of the recent documents, as if it had been picked in the open dialog. */
  openRecent: {
    input: z.strictObject({ id: z.string().max(64) }),
    output: z.discriminatedUnion('status', [opened, failed])
  },
  clearRecent: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Show the open dialog and read the chosen view. */
  openView: {
    input: z.strictObject({}),
    output: z.discriminatedUnion('status', [opened, cancelled, failed])
  },
  /** The picked document was understood: saving now goes to its file. */
  adopt: { input: z.strictObject({ ticket: z.string().max(64) }), output: z.strictObject({}) },
  /**
   * The picked document was not understood: it is never written over. A broken last view is set aside, and `kept` is
   * the name it is kept under. To leave a good document alone (the person cancelled), just forget its ticket.
   */
  reject: {
    input: z.strictObject({ ticket: z.string().max(64) }),
    output: z.strictObject({ kept: name.nullable() })
  },
  /** A new view without a file of its own. */
  newView: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Write the view to its file; ask for one where there is none or `as` is true. */
  saveView: {
    input: z.strictObject({ text, as: z.boolean(), suggestedName: name }),
    output: z.discriminatedUnion('status', [saved, cancelled, failed])
  },
  /**
   * Ask where to, draw a picture in a format, and write it: whole or not at all. `job` names it for `exportProgress` and
   * `cancelExport`; a cancelled one writes nothing.
   */
  exportAs: {
    input: z.strictObject({ job, format: z.enum(formatIds), suggestedName: name, picture }),
    output: z.discriminatedUnion('status', [saved, cancelled, failed])
  },
  /** The same with the slides of a story. */
  exportDeck: {
    input: z.strictObject({ job, format: z.enum(deckFormatIds), suggestedName: name, deck }),
    output: z.discriminatedUnion('status', [saved, cancelled, failed])
  },
  /** Draw a picture and put it on the clipboard, as PNG and as SVG at once. */
  copyPicture: {
    input: z.strictObject({ job, picture }),
    output: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('copied') }),
      cancelled,
      failed
    ])
  },
  /** Stop drawing. A job that is over, or was never begun, is none to stop. */
  cancelExport: { input: z.strictObject({ job }), output: z.strictObject({}) },
  /** The picture options that were kept by name, as the command line knows them, too. */
  readPresets: { input: z.strictObject({}), output: z.strictObject({ presets }) },
  keepPresets: {
    input: z.strictObject({ presets: wantedPresetsSchema }),
    output: z.discriminatedUnion('status', [z.strictObject({ status: z.literal('kept') }), failed])
  },
  /** Show the open dialog and read a file of company colours; the window understands it. */
  chooseTheme: {
    input: z.strictObject({}),
    output: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('chosen'), name, text }),
      cancelled,
      failed
    ])
  },
  /** Keep the running view for the next start, and tell the shell what the title bar and the closing question need. */
  keepDraft: {
    input: z.strictObject({ text, dirty: z.boolean(), title: name, language: languageSchema }),
    output: z.strictObject({})
  },
  /** Ask what to do with unsaved changes. */
  askUnsaved: {
    input: z.strictObject({}),
    output: z.strictObject({ answer: z.enum(['save', 'discard', 'cancel']) })
  },
  /** After a `save` answer while closing: go on closing, or stay open because the save did not happen. */
  finishClose: { input: z.strictObject({ proceed: z.boolean() }), output: z.strictObject({}) },
  /** Choose the folder of the person's own catalogue; `forget` leaves it. */
  choosePack: {
    input: z.strictObject({ forget: z.boolean() }),
    output: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('chosen'), pack }),
      cancelled,
      failed
    ])
  },
  /** Read the person's own catalogue again. */
  reloadPack: { input: z.strictObject({}), output: pack },
  /** Keep what the person prefers; what concerns the window itself changes at once. */
  keepPreferences: { input: preferencesSchema, output: z.strictObject({}) },
  /**
   * Ask whether to open a web address in the person's own browser, and open or copy it as they say. Nothing is opened
   * without that question.
   */
  openLink: {
    input: z.strictObject({ url: addressSchema }),
    output: z.discriminatedUnion('status', [
      z.strictObject({ status: z.enum(['opened', 'copied', 'cancelled']) }),
      failed
    ])
  },
  /** Give the window all of the screen, without its menu, or take that back; `was` is whether it had all of it before. */
  fillScreen: {
    input: z.strictObject({ on: z.boolean() }),
    output: z.strictObject({ was: z.boolean() })
  },
  /** Keep the menu in step: language, what is ticked and what is greyed. */
  setMenu: {
    input: z.strictObject({
      language: z.enum(interfaceLanguages),
      checked: z.array(z.enum(appActionIds)).max(appActionIds.length),
      disabled: z.array(z.enum(appActionIds)).max(appActionIds.length)
    }),
    output: z.strictObject({})
  }
} as const

/**
 * The one message with a path in it, which the window neither names nor sees: the bridge takes a File that a person
 * dropped, asks the system for its path, and sends it on a channel of its own. `call` cannot reach that channel, and a
 * File that a page made itself has an empty path.
 */
export const droppedFile = {
  input: z.strictObject({ path: z.string().max(32_768) }),
  output: z.discriminatedUnion('status', [opened, failed])
} as const

/** What the shell tells the window, unasked. */
export const events = {
  /** A menu item was chosen. */
  action: z.strictObject({ id: z.enum(appActionIds) }),
  /**
   * A view came from outside: the command line, a second start, the system's file manager. It is taken up like the
   * answer of `openView`. It never comes before the window's first `setMenu`: from then on the window must listen.
   */
  openRequested: z.discriminatedUnion('status', [opened, failed]),
  /** How far a job is; the first word of it comes when it has taken 300 ms. */
  exportProgress: z.strictObject({ job, stage: z.enum(exportStages), share: z.number().min(0).max(1) }),
  /** What the person prefers was changed in another window. */
  preferencesChanged: preferencesSchema,
  recentChanged: z.strictObject({ recent }),
  /** The person wants to close and answered that the view be saved first; answer with `finishClose`. */
  saveBeforeClose: z.strictObject({})
} as const

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>
export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>
export type PictureTask = z.infer<typeof picture>
export type DeckTask = z.infer<typeof deck>
export type DroppedFileAnswer = z.infer<typeof droppedFile.output>
export type RecentDocument = Readonly<z.infer<typeof recentDocument>>
export type Pack = z.infer<typeof pack>

/** What the preload puts on `window.ecograph`. */
export type Bridge = {
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
  /** Read a file that a person dropped, as if it had been picked in the open dialog. */
  readonly drop: (file: File) => Promise<DroppedFileAnswer>
  /** Listen; the returned function stops listening. */
  readonly on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void
}
