/** One window and everything behind it: answers its calls, keeps its menu and title, and sees it to its end. */
import { app, dialog } from 'electron'
import { basename, join } from 'node:path'
import type { Language } from '../graph-data/catalogue.ts'
import { appActionIds } from '../preload/actions.ts'
import type { CallOutput, Pack } from '../preload/contract.ts'
import type { Preferences } from '../preload/preferences.ts'
import type { InterfaceLanguage } from '../preload/speech.ts'
import { createReceivers, type Handlers, type Receivers } from './calls.ts'
import { copyImages } from './clipboard.ts'
import { createClosing } from './closing.ts'
import { createDialogs } from './dialogs.ts'
import { createDocuments } from './documents.ts'
import { openDrafts } from './drafts.ts'
import { createExports } from './exports.ts'
import { createLinks } from './links.ts'
import type { MenuState } from './menu.ts'
import { readPack, type PackProblem } from './pack.ts'
import { createPictures } from './pictures.ts'
import type { RecentDocuments } from './recent.ts'
import type { SettingsFile, WindowBounds } from './settings.ts'
import { openWindow, type AppWindow } from './windows.ts'
import { phrase } from './phrases.ts'
import { describeFileProblem, say, words } from './words.ts'

/** What the windows of the application share. */
export type Office = {
  readonly preload: string
  readonly settings: SettingsFile
  /** Where the application keeps its data. */
  readonly folder: string
  readonly recent: RecentDocuments
  /** What the shell itself speaks. */
  spoken(): InterfaceLanguage
  /** The language that a new document begins with. */
  language(): Language
  preferences(): Preferences
  setLanguage(next: Language): void
  setPreferences(next: Preferences, from: DocumentWindow): void
  /** The name a damaged settings file was kept under; told once. */
  takeSettingsNotice(): string | null
  newWindow(): void
  /** Whether a window that closes now comes back at the next start. */
  isLeaving(): boolean
}

export type DocumentWindowParts = {
  /** The path of the file that holds its draft. */
  readonly draft: string
  /** The window it opens beside, or null for the first. */
  readonly beside: DocumentWindow | null
  readonly toFront: (window: DocumentWindow) => void
  readonly menuChanged: (window: DocumentWindow) => void
  /** Somebody wanted to close it and then did not. */
  readonly keepsOpen: () => void
  readonly closed: (window: DocumentWindow) => void
}

export type DocumentWindow = {
  readonly receivers: Receivers
  readonly isOwn: AppWindow['isOwn']
  readonly send: AppWindow['send']
  readonly setScale: AppWindow['setScale']
  readonly focus: AppWindow['focus']
  readonly bounds: AppWindow['bounds']
  /** Whether it has to ask before it goes. */
  readonly isDirty: () => boolean
  /** As if the person closed it. */
  readonly requestClose: () => void
  /** What its menu shows. */
  menu(): MenuState
  /** Offer a file to it as soon as it can take one, after those that were requested before. */
  requestOpen(path: string): void
}

/** So many crashes within a minute are no accident. */
const crashLimit = 4
/** The disk gets this long for the last writes before the window closes all the same. */
const settlePatience = 3000

/** Open a window with a document of its own. */
export function openDocumentWindow(office: Office, parts: DocumentWindowParts): DocumentWindow {
  const { settings, recent, spoken } = office
  const drafts = openDrafts(parts.draft)
  let menu: MenuState = { language: spoken(), checked: [], disabled: appActionIds }
  let dirty = false
  let started = false
  const requested: string[] = []
  let offering = false

  const dialogs = createDialogs(
    () => (window.browserWindow.isDestroyed() ? null : window.browserWindow),
    spoken
  )
  const documents = createDocuments(dialogs, drafts, spoken, recent.add)
  const links = createLinks(dialogs, spoken)
  const pictures = createPictures({
    documents,
    dialogs,
    exports: createExports(),
    copy: copyImages,
    presets: join(office.folder, 'presets.json'),
    pack: async () => (await currentPack()).files,
    language: spoken,
    send: (progress) => window.send('exportProgress', progress)
  })

  const closing = createClosing({
    isDirty: () => dirty,
    ask: dialogs.unsaved,
    requestSave: () => window.send('saveBeforeClose', {}),
    discard: () => documents.discardChanges(),
    async settle() {
      drafts.settle()
      pictures.stop()
      const written = Promise.all([
        settings.change({ bounds: window.bounds() }),
        office.isLeaving() ? drafts.flush() : drafts.remove(),
        pictures.settle()
      ])
      await Promise.race([written, new Promise((resolve) => setTimeout(resolve, settlePatience))])
    },
    close() {
      window.browserWindow.destroy()
      parts.closed(self)
    },
    stays: parts.keepsOpen
  })

  async function currentPack(): Promise<Pack> {
    const path = settings.current().catalogueFolder
    return path === null ? { folder: null, files: [], unreadable: [] } : packAt(path)
  }
  async function packAt(path: string): Promise<Pack> {
    const read = await readPack(path)
    const name = basename(path)
    if ('problem' in read) {
      const reason = describeFileProblem(read.problem, name, spoken())
      const message = say(words.packGone, spoken(), { name, reason })
      return { folder: name, files: [], unreadable: [{ path: name, message }] }
    }
    return {
      folder: name,
      files: [...read.files],
      unreadable: read.unreadable.map(({ path: file, problem }) => ({
        path: file,
        message: describePackProblem(problem, file, spoken())
      }))
    }
  }

  /** Read a document; one that is gone is no longer among the recent ones. */
  async function offer(path: string): Promise<Awaited<ReturnType<typeof documents.offer>>> {
    const offered = await documents.offer(path)
    if (offered.status === 'failed') recent.drop(path)
    return offered
  }

  async function offerRequested(): Promise<void> {
    if (!started || offering) return
    offering = true
    try {
      // One by one, so that they come in their order.
      for (let path = requested[0]; path !== undefined; path = requested[0]) {
        const offered = await offer(path)
        // A page that begins anew asks for it again.
        if (!started) return
        requested.shift()
        window.send('openRequested', offered)
      }
    } finally {
      offering = false
    }
  }

  const handlers: Handlers = {
    async start() {
      // A window that starts anew has forgotten its jobs.
      pictures.stop()
      started = false
      dirty = false
      const notices: string[] = []
      const damaged = office.takeSettingsNotice()
      if (damaged !== null) notices.push(say(words.settingsDamaged, spoken(), { name: damaged }))
      const [{ view, setAside }, aboutPresets] = await Promise.all([documents.start(), pictures.notices()])
      notices.push(...aboutPresets)
      if (setAside !== null) {
        const sentence = setAside.reason === 'damaged' ? words.draftDamaged : words.draftCrashed
        notices.push(say(sentence, spoken(), { name: setAside.kept }))
      }
      // What was not saved is never left behind.
      const last = office.preferences().opensWith === 'last' || view?.dirty ? view : null
      if (last === null) documents.forget()
      dirty = last?.dirty ?? false
      return {
        platform: platformName(process.platform),
        language: office.language(),
        preferences: office.preferences(),
        recent: [...recent.list()],
        last,
        pack: await currentPack(),
        notices
      }
    },
    newWindow() {
      office.newWindow()
      return {}
    },
    async openRecent({ id }) {
      const path = recent.path(id)
      return path === null ? { status: 'failed', message: phrase(words.recentGone, spoken()) } : offer(path)
    },
    clearRecent() {
      recent.clear()
      return {}
    },
    openView: () => documents.pick(),
    adopt({ ticket }) {
      documents.adopt(ticket)
      return {}
    },
    reject: async ({ ticket }) => ({ kept: await documents.reject(ticket) }),
    newView() {
      documents.forget()
      return {}
    },
    async saveView({ text, as, suggestedName }) {
      const answer = await documents.save(text, as, suggestedName)
      if (answer.status === 'saved') {
        dirty = false
        showState()
      }
      return answer
    },
    ...pictures.handlers,
    async keepDraft({ text, dirty: changed, title, language: drawnIn }) {
      dirty = changed
      office.setLanguage(drawnIn)
      window.browserWindow.setTitle(title)
      showState()
      await documents.keepDraft(text, changed)
      return {}
    },
    askUnsaved: async () => ({ answer: await dialogs.unsaved() }),
    finishClose({ proceed }) {
      closing.finish(proceed)
      return {}
    },
    async choosePack({ forget }) {
      if (forget) {
        await settings.change({ catalogueFolder: null })
        return { status: 'chosen', pack: await currentPack() }
      }
      const path = await dialogs.pickFolder()
      if (path === null) return { status: 'cancelled' }
      const read = await readPack(path)
      if ('problem' in read) {
        return { status: 'failed', message: describeFileProblem(read.problem, basename(path), spoken()) }
      }
      await settings.change({ catalogueFolder: path })
      return { status: 'chosen', pack: await currentPack() }
    },
    reloadPack: currentPack,
    openLink: ({ url }) => links.open(url),
    fillScreen: ({ on }) => ({ was: window.fillScreen(on) }),
    keepPreferences(next) {
      office.setPreferences(next, self)
      return {}
    },
    setMenu(state) {
      menu = state
      parts.menuChanged(self)
      // With its menu the window says that it stands: the view of the last session is there, and it listens.
      started = true
      void offerRequested()
      return {}
    }
  }

  /** macOS marks a window with unsaved changes, and shows the file's icon beside its title. */
  function showState(): void {
    if (process.platform !== 'darwin') return
    window.browserWindow.setDocumentEdited(dirty)
    window.browserWindow.setRepresentedFilename(documents.path() ?? '')
  }

  const window = openWindow({
    preload: office.preload,
    bounds: parts.beside === null ? settings.current().bounds : besideBounds(parts.beside.bounds()),
    scale: office.preferences().textScale,
    developerTools: !app.isPackaged,
    onCloseWish: () => closing.request(),
    onCrash(times) {
      started = false
      pictures.stop()
      if (times < crashLimit) return true
      dialog.showErrorBox(phrase(words.stopped, spoken()), phrase(words.crashed, spoken()))
      app.exit(1)
      return false
    }
  })
  window.browserWindow.on('focus', () => parts.toFront(self))

  const self: DocumentWindow = {
    receivers: createReceivers(handlers, (path) => documents.offerDropped(path), {
      isOwn: window.isOwn,
      now: () => performance.now(),
      report: (line) => console.error(line)
    }),
    isOwn: window.isOwn,
    send: window.send,
    setScale: window.setScale,
    focus: window.focus,
    bounds: window.bounds,
    // Its end is told before it is one of the windows no more.
    isDirty: () => dirty && !window.browserWindow.isDestroyed(),
    requestClose: () => closing.request(),
    menu: () => menu,
    requestOpen(path) {
      requested.push(path)
      void offerRequested()
    }
  }
  return self
}

/** A further window lies a little beside the one it was opened from. */
const besideBounds = (bounds: WindowBounds): WindowBounds => ({
  ...bounds,
  x: bounds.x + 28,
  y: bounds.y + 28,
  maximized: false
})

const describePackProblem = (problem: PackProblem, path: string, language: InterfaceLanguage): string =>
  'file' in problem ? describeFileProblem(problem.file, path, language) : phrase(problem.text, language)

const platformName = (platform: NodeJS.Platform): CallOutput<'start'>['platform'] =>
  platform === 'darwin' || platform === 'win32' ? platform : 'linux'
