/**
 * An element of the page and scenes in; their picture in it out, at first all of it in sight. Nothing can be done with it
 * until a stage directs it: what moves things is heavy, and the first picture does not wait for it.
 */
import type { Scene } from '../../diagram/scene/types.ts'
import { cameraForAll, type Camera, type Size } from './camera.ts'
import { nothingKnown, type About } from './detail/captions.ts'
import { loadFonts } from './fonts.ts'
import { createPicture, type Picture } from './picture.ts'

/** Who moves the camera and says when a frame is drawn. */
export type Director = {
  camera(): Camera
  /** Draw soon. */
  requestFrame(): void
  /** Draw now. */
  draw(): void
  /** The screen has another size than `before`; what is drawn afterwards has to fit it. */
  resized(before: Size): void
}

export type Screen = {
  readonly root: HTMLElement
  /** What lies in `root` and holds the canvas. */
  readonly holder: HTMLElement
  readonly picture: Picture
  scene(): Scene | null
  size(): Size
  camera(): Camera
  isStill(): boolean
  /** `settle` lets nodes slide from where the last scene had them; `about` is what it does not say of itself. */
  setScene(scene: Scene, settle: boolean, about?: About): void
  direct(director: Director): void
  dispose(): void
}

/** `onPainted` is called once, when the first picture is there. */
export function createScreen(root: HTMLElement, onPainted: () => void): Screen {
  const holder = document.createElement('div')
  holder.className = 'canvas-holder'
  const canvas = document.createElement('canvas')
  holder.append(canvas)
  root.append(holder)
  const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')
  /** Asked for by the system, or in the settings, which the page says at its root. */
  const isStill = (): boolean => stillness.matches || document.documentElement.dataset['motion'] === 'none'

  let director: Director | null = null
  let resting: Camera = { zoom: 1, panX: 0, panY: 0 }
  let scene: Scene | null = null
  let size: Size = { width: 0, height: 0 }
  let hasFonts = false
  let isPainted = false
  let isDisposed = false

  const camera = (): Camera => director?.camera() ?? resting
  const picture = createPicture(
    canvas,
    camera,
    () => {
      if (!isDisposed) director?.requestFrame()
    },
    isStill
  )

  /** Draw within this frame: a canvas that was given another size is black until it is painted. */
  const draw = (): void => {
    if (!hasFonts || !scene || size.width === 0 || size.height === 0) return
    if (director) return director.draw()
    resting = cameraForAll(scene, size) ?? resting
    picture.draw()
    if (isPainted) return
    isPainted = true
    onPainted()
  }

  const measure = (): void => {
    const before = size
    size = { width: root.clientWidth, height: root.clientHeight }
    picture.resize(size, window.devicePixelRatio)
    director?.resized(before)
    draw()
  }
  const resizes = new ResizeObserver(measure)
  resizes.observe(root)
  const ratioChanges = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
  ratioChanges.addEventListener('change', measure)
  // Words that only a nearer zoom writes may need letters that come while they are written.
  document.fonts.addEventListener('loadingdone', picture.refresh)

  return {
    root,
    holder,
    picture,
    scene: () => scene,
    size: () => size,
    camera,
    isStill,
    setScene: (next, settle, about = nothingKnown) => {
      scene = next
      picture.setScene(next, settle, about)
      const loading = loadFonts(next)
      if (loading === null) {
        hasFonts = true
        // From here on the director draws when it is asked for a frame.
        if (!director) draw()
        return
      }
      void loading.then(() => {
        if (isDisposed) return
        if (hasFonts) picture.refresh()
        hasFonts = true
        if (!director) draw()
      })
    },
    direct: (next) => {
      director = next
    },
    dispose: () => {
      isDisposed = true
      resizes.disconnect()
      ratioChanges.removeEventListener('change', measure)
      document.fonts.removeEventListener('loadingdone', picture.refresh)
      picture.dispose()
      holder.remove()
    }
  }
}
