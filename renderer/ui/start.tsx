/** The first picture in; the running window out: words, React, keyboard, drafts and menu. */
import { createRoot } from 'react-dom/client'
import { themes } from '../../diagram/scene/theme.ts'
import { asDocument } from '../../preload/speech.ts'
import type { Bridge } from '../bridge.ts'
import type { FirstPicture } from '../first-picture.ts'
import { addWords, changeWords, startWords } from '../locales/i18n.ts'
import { loadWords } from '../locales/load.ts'
import { createApp, type App } from '../state/app.ts'
import type { BuiltIn } from '../state/built-in.ts'
import { keepDrafts, titleOf } from '../state/drafts.ts'
import { keepMenu } from '../state/menu.ts'
import { keepDraft as keepNote } from '../state/notes/notes.ts'
import { mayAct } from '../state/stories/actions.ts'
import { fetchTexts } from '../state/texts.ts'
import { spokenIn } from '../state/speech.ts'
import { isDirty, themeOf, viewOf, type AppState, type AppStore } from '../state/store.ts'
import { AppProvider } from './context.tsx'
import { keepRoom } from './keep-room.ts'
import { listenToKeyboard, listenToSideButtons } from './keyboard.ts'
import { Window } from './window.tsx'

/** How long the first picture waits for the font of the window; afterwards the system's does. */
const fontPatience = 800

export async function startWindow(
  root: HTMLElement,
  bridge: Bridge,
  { store, builtIn, derived }: FirstPicture,
  font: Promise<unknown>
): Promise<void> {
  const app = createApp(bridge, store, builtIn, derived)

  startWords(viewOf(store.getState()).language)
  await speakPreferred(store)
  changeWords(spokenIn(store.getState()))
  showOnPage(store.getState())
  store.subscribe((state, before) => {
    if (spokenIn(state) !== spokenIn(before)) changeWords(spokenIn(state))
    if (state.preferences.interfaceLanguage !== before.preferences.interfaceLanguage)
      void speakPreferred(store)
    // Another listener may have changed it again.
    if (state !== before) showOnPage(store.getState())
  })

  await Promise.race([font, new Promise((resolve) => setTimeout(resolve, fontPatience))])
  createRoot(root).render(
    <AppProvider value={app}>
      <Window onPainted={() => void frameDone().then(() => afterFirstPicture(app, builtIn))} />
    </AppProvider>
  )
}

/** Speak the language that the person prefers, once its words are there. */
async function speakPreferred(store: AppStore): Promise<void> {
  const language = store.getState().preferences.interfaceLanguage
  const loaded = language && (await loadWords(language))
  // They may have changed their mind in the meantime.
  if (store.getState().preferences.interfaceLanguage !== language) return
  if (loaded) addWords(language, loaded.words)
  store.setState({ speech: { language, book: loaded?.book ?? asDocument.book } })
}

/** What the page says of itself: language, colours, title. */
function showOnPage(state: AppState): void {
  const page = document.documentElement
  page.lang = spokenIn(state)
  page.dataset['motion'] = state.preferences.motion
  page.dataset['theme'] = themeOf(state)
  page.style.setProperty('--ground', themes[themeOf(state)].background)
  const title = `${isDirty(state) ? '• ' : ''}${titleOf(state)}`
  document.title = titleOf(state) === 'Ecograph' ? title : `${title} – Ecograph`
}

/** The frame that is being drawn is done when the next one begins. */
const frameDone = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))

/** What can wait until the picture is there. */
function afterFirstPicture(app: App, builtIn: BuiltIn): void {
  const { bridge, store, actions, documents } = app
  performance.mark('ecograph:painted')
  document.documentElement.dataset['painted'] = 'true'
  void fetchTexts(app, builtIn)
  const drafts = keepDrafts(bridge, store, {
    set: (work, delay) => setTimeout(work, delay),
    clear: (timer) => clearTimeout(timer as number)
  })
  window.addEventListener('blur', drafts.flush)
  document.addEventListener('visibilitychange', drafts.flush)
  window.addEventListener('pagehide', drafts.flush)
  keepMenu(bridge, store)
  keepRoom(store)

  const act = (id: keyof typeof actions): void => {
    // What lies behind a modal dialog does not change under it.
    if (store.getState().dialog !== null || !mayAct(store.getState(), id)) return
    // What is being written is part of what is saved, left or told.
    if (!id.startsWith('zoom-')) keepNote(app)
    actions[id]()
  }
  bridge.on('action', ({ id }) => act(id))
  bridge.on('preferencesChanged', (preferences) => store.setState({ preferences }))
  bridge.on('recentChanged', ({ recent }) => store.setState({ recentDocuments: recent }))
  bridge.on('openRequested', (offered) => {
    keepNote(app)
    void documents.receive(offered)
  })
  bridge.on('saveBeforeClose', async () => {
    keepNote(app)
    const proceed = await documents.save(false)
    if (proceed) drafts.flush()
    await bridge.call('finishClose', { proceed })
  })
  listenToKeyboard(app, act)
  // The palette is there as soon as it is asked for, and what is typed at once goes into it.
  requestIdleCallback(() => void import('./dialogs/dialogs.tsx'), { timeout: 4000 })
  listenToSideButtons(act)
}
