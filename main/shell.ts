/** The running application: answers the window's calls, keeps its menu and title, and sees it to its end. */
import { app, dialog } from 'electron'
import { basename, join } from 'node:path'
import type { Language } from '../graph-data/catalogue.ts'
import type { CallOutput, Pack } from '../preload/contract.ts'
import { appActionIds } from '../preload/actions.ts'
import { createClosing } from './closing.ts'
import { copyImages } from './clipboard.ts'
import { createDialogs } from './dialogs.ts'
import { createDocuments } from './documents.ts'
import { openDrafts } from './drafts.ts'
import { createExports } from './exports.ts'
import type { Handlers } from './calls.ts'
import { receiveCalls } from './ipc.ts'
import { createLinks } from './links.ts'
import { createNativeMenu } from './native-menu.ts'
import { readPack, type PackProblem } from './pack.ts'
import { createPictures } from './pictures.ts'
import type { SettingsFile } from './settings.ts'
import { openWindow } from './windows.ts'
import { describeFileProblem, say, words } from './words.ts'

export type Shell = {
  /** A file that came from outside: it is offered to the window as soon as the window can take it. */
  requestOpen(path: string): void
  focus(): void
}

/** So many crashes within a minute are no accident. */
const crashLimit = 4
/** The disk gets this long for the last writes before the window closes all the same. */
const settlePatience = 3000

/** Open the window and everything behind it. `preload` is the path of the bridge. */
export function startShell(preload: string, settings: SettingsFile): Shell {
  const drafts = openDrafts(join(app.getPath('userData'), 'last-view.json'))
  const developerTools = !app.isPackaged

  let language: Language = settings.current().language ?? (app.getLocale().startsWith('ko') ? 'ko' : 'en')
  let dirty = false
  let started = false
  let requested: string | null = null
  let settingsNotice = settings.damagedAs

  const dialogs = createDialogs(
    () => (window.browserWindow.isDestroyed() ? null : window.browserWindow),
    () => language
  )
  const documents = createDocuments(dialogs, drafts, () => language)
  const links = createLinks(dialogs, () => language)
  const pictures = createPictures({
    documents,
    dialogs,
    exports: createExports(),
    copy: copyImages,
    presets: join(app.getPath('userData'), 'presets.json'),
    pack: async () => (await currentPack()).files,
    language: () => language,
    send: (progress) => window.send('exportProgress', progress)
  })

  const closing = createClosing({
    isDirty: () => dirty,
    ask: () => dialogs.unsaved(),
    requestSave: () => window.send('saveBeforeClose', {}),
    discard: () => documents.discardChanges(),
    async settle() {
      drafts.settle()
      pictures.stop()
      const written = Promise.all([
        settings.change({ bounds: window.bounds() }),
        drafts.flush(),
        pictures.settle()
      ])
      await Promise.race([written, new Promise((resolve) => setTimeout(resolve, settlePatience))])
    },
    close: () => window.browserWindow.destroy()
  })

  const showMenu = createNativeMenu({
    platform: process.platform,
    developerTools,
    choose: (id) => window.send('action', { id })
  })

  function setLanguage(next: Language): void {
    if (next === language && settings.current().language === next) return
    language = next
    void settings.change({ language })
  }

  async function currentPack(): Promise<Pack> {
    const path = settings.current().catalogueFolder
    return path === null ? { folder: null, files: [], unreadable: [] } : packAt(path)
  }
  async function packAt(path: string): Promise<Pack> {
    const read = await readPack(path)
    const name = basename(path)
    if ('problem' in read) {
      const reason = describeFileProblem(read.problem, name, language)
      const message = say(words.packGone, language, [
        ['name', name],
        ['reason', reason]
      ])
      return { folder: name, files: [], unreadable: [{ path: name, message }] }
    }
    return {
      folder: name,
      files: [...read.files],
      unreadable: read.unreadable.map(({ path: file, problem }) => ({
        path: file,
        message: describePackProblem(problem, file, language)
      }))
    }
  }

  async function offerRequested(): Promise<void> {
    if (!started || requested === null) return
    const path = requested
    requested = null
    window.send('openRequested', await documents.offer(path))
  }

  const handlers: Handlers = {
    async start() {
      // A window that starts anew has forgotten its jobs.
      pictures.stop()
      started = false
      dirty = false
      const notices: string[] = []
      if (settingsNotice !== null)
        notices.push(say(words.settingsDamaged, language, [['name', settingsNotice]]))
      settingsNotice = null
      const [{ view, setAside }, aboutPresets] = await Promise.all([documents.start(), pictures.notices()])
      notices.push(...aboutPresets)
      if (setAside !== null) {
        const sentence = setAside.reason === 'damaged' ? words.draftDamaged : words.draftCrashed
        notices.push(say(sentence, language, [['name', setAside.kept]]))
      }
      dirty = view?.dirty ?? false
      return {
        platform: platformName(process.platform),
        language,
        last: view,
        pack: await currentPack(),
        notices
      }
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
    async keepDraft({ text, dirty: changed, title, language: spoken }) {
      dirty = changed
      setLanguage(spoken)
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
        return { status: 'failed', message: describeFileProblem(read.problem, basename(path), language) }
      }
      await settings.change({ catalogueFolder: path })
      return { status: 'chosen', pack: await currentPack() }
    },
    reloadPack: currentPack,
    openLink: ({ url }) => links.open(url),
    setMenu(state) {
      setLanguage(state.language)
      showMenu(state)
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
    preload,
    bounds: settings.current().bounds,
    developerTools,
    onCloseWish: () => closing.request(),
    onCrash(times) {
      started = false
      pictures.stop()
      if (times < crashLimit) return true
      dialog.showErrorBox(say(words.stopped, language), say(words.crashed, language))
      app.exit(1)
      return false
    }
  })
  // Until the window says what its menu can do, nothing listens to it.
  showMenu({ language, checked: [], disabled: appActionIds })
  receiveCalls(window.isOwn, handlers, (path) => documents.offerDropped(path))

  return {
    requestOpen(path) {
      requested = path
      void offerRequested()
    },
    focus: () => window.focus()
  }
}

const describePackProblem = (problem: PackProblem, path: string, language: Language): string =>
  'file' in problem
    ? describeFileProblem(problem.file, path, language)
    : say(problem.text, language, [['limit', String(problem.limit)]])

const platformName = (platform: NodeJS.Platform): CallOutput<'start'>['platform'] =>
  platform === 'darwin' || platform === 'win32' ? platform : 'linux'
