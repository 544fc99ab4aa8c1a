/** Stories played: the window made free for them, walked through, and left with everything as it was before. */
import type { Box } from '../../../diagram/scene/types.ts'
import type { Parts } from '../parts.ts'
import { viewOf } from '../store.ts'
import { atStep, type Playing } from './playing.ts'

export type Player = {
  /** Play a story of the document or a built-in one, from a step on. */
  play(id: string, at?: number): Promise<void>
  /** Play the story that is open in the panel, or else the first one. */
  playOpen(): Promise<void>
  goTo(at: number): void
  move(by: 1 | -1): void
  switchLanguage(): void
  leave(): void
}

/** What is heard within this many milliseconds of leaving may still change the size of the window. */
const settleTime = 2500

const firstStory = 'story.trail-map'

export function createPlayer({ bridge, store, canvas }: Pick<Parts, 'bridge' | 'store' | 'canvas'>): Player {
  /** What the person looked at before. */
  let before: { readonly camera: Box | null; readonly focus: Element | null } | null = null
  /** Whether the window was full before; null until the shell has said so. */
  let full: Promise<boolean> = Promise.resolve(false)

  const change = (next: (playing: Playing) => Playing): void => {
    const { playing } = store.getState()
    if (playing !== null) store.setState({ playing: next(playing) })
  }

  /** Ask for all of the screen, or give it back. A story is told as well in a window. */
  const fill = (on: boolean): Promise<boolean> =>
    bridge.call('fillScreen', { on }).then(
      ({ was }) => was,
      (error: unknown) => {
        console.error(error)
        return false
      }
    )

  async function play(id: string, at = 0): Promise<void> {
    // The captions are long and not needed before somebody wants to hear them.
    const { findStory } = await import('../../../diagram/stories/registry.ts')
    const { graph, playing } = store.getState()
    const view = viewOf(store.getState())
    const story = findStory(graph, view, id)
    if (playing !== null || story === undefined || story.steps.length === 0) return
    before = { camera: canvas.current?.view() ?? null, focus: globalThis.document?.activeElement ?? null }
    const first: Playing = { story, at: 0, language: view.language }
    store.setState({
      playing: atStep(first, at),
      trial: null,
      dialog: null,
      contextMenu: null,
      lassoing: false,
      hovered: null
    })
    full = fill(true)
  }

  /** The camera as it was, once the window has its old size, and again if it changes on the way there. */
  function restore(camera: Box): void {
    const show = (): void => {
      if (store.getState().playing === null) canvas.current?.show(camera, false)
    }
    const soon = (): void => void requestAnimationFrame(() => requestAnimationFrame(show))
    const stop = new AbortController()
    soon()
    window.addEventListener('resize', soon, { signal: stop.signal })
    for (const touch of ['wheel', 'pointerdown', 'keydown'] as const) {
      // Whoever moves on by themselves is not pulled back.
      window.addEventListener(touch, () => stop.abort(), { signal: stop.signal, capture: true })
    }
    setTimeout(() => stop.abort(), settleTime)
  }

  /** Whatever ended the story: give the screen back, and the person what they looked at. */
  function end(isSameDocument: boolean): void {
    const left = before
    before = null
    void full.then((was) => (was ? was : fill(false)))
    if (left?.camera && isSameDocument) restore(left.camera)
    // What had the focus was hidden in the meantime.
    requestAnimationFrame(() => {
      const goal = left?.focus instanceof HTMLElement && left.focus.isConnected ? left.focus : null
      const canvasRoot = document.querySelector<HTMLElement>('.canvas')
      ;(goal && goal !== document.body ? goal : canvasRoot)?.focus({ preventScroll: true })
    })
  }
  store.subscribe((now, past) => {
    if (now.playing === null && past.playing !== null) end(viewOf(now) === viewOf(past))
  })

  return {
    play,
    playOpen: () => play(store.getState().openStory ?? firstStory),
    goTo: (at) => change((playing) => atStep(playing, at)),
    move: (by) => change((playing) => atStep(playing, playing.at + by)),
    switchLanguage: () =>
      change((playing) => ({ ...playing, language: playing.language === 'en' ? 'ko' : 'en' })),
    leave: () => store.setState({ playing: null })
  }
}
