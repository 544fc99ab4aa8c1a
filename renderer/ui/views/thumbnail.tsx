/** A view in; a small picture of it out, which follows the view a moment later. */
import { useEffect, useRef, type ReactElement } from 'react'
import { openViewOf } from '../../../diagram/view/kept-views.ts'
import { themeOf, viewOf } from '../../state/store.ts'
import { useApp, useApplication } from '../context.tsx'
import { drawThumbnail, lastThumbnail, thumbnailSize, whenIdle } from './thumbnails.ts'

/** A view that is being worked on is drawn when the hand rests. */
const restTime = 450

export function Thumbnail({ id }: { id: string }): ReactElement {
  const app = useApp()
  const canvas = useRef<HTMLCanvasElement>(null)
  const graph = useApplication((state) => state.graph)
  const document = useApplication(viewOf)
  const theme = useApplication(themeOf)
  const isOpen = openViewOf(document).id === id

  useEffect(() => {
    const ratio = window.devicePixelRatio
    const sight = { graph, document, id, theme }
    const show = (picture: OffscreenCanvas | null): void => {
      const target = canvas.current
      if (!target || !picture) return
      if (target.width !== picture.width || target.height !== picture.height) {
        target.width = picture.width
        target.height = picture.height
      }
      target.getContext('2d')?.drawImage(picture, 0, 0)
      target.dataset['drawn'] = 'true'
    }
    const last = lastThumbnail(sight, ratio)
    show(last.picture)
    if (last.isCurrent) return
    let stop = (): void => {}
    const draw = (): void => {
      const state = app.store.getState()
      // The picture of the open view is there already, unless a story or something that is tried on shows in its place.
      const isShown = viewOf(state) === document && state.playing === null && state.trial === null
      const scene = isOpen && isShown ? app.derived.scene(state) : null
      show(drawThumbnail(sight, ratio, scene))
    }
    const timer = setTimeout(
      () => {
        stop = whenIdle(id, draw)
      },
      isOpen && last.picture ? restTime : 0
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [app, graph, document, id, theme, isOpen])

  return (
    <canvas
      ref={canvas}
      className="view-thumbnail"
      style={{ width: thumbnailSize.width, height: thumbnailSize.height }}
      aria-hidden
      data-testid={`thumbnail-${id}`}
    />
  )
}
