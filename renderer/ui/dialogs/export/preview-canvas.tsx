/** A Scene in; the page it will be on out, as large as there is room, on a canvas. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { linesOf } from '../../../../diagram/export/scene-text.ts'
import type { Scene } from '../../../../diagram/scene/types.ts'
import { loadFonts } from '../../../canvas/fonts.ts'
import { paintPicture } from '../../../canvas/paint-picture.ts'

type Room = { readonly width: number; readonly height: number }

/** A page of a few nodes does not fill the window: at most so many pixels a unit. */
const nearest = 2

export function PreviewCanvas({ scene, transparent }: { scene: Scene; transparent: boolean }): ReactElement {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 })

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    // What it observes is the inside: around it is room for the shadow of the page.
    const sizes = new ResizeObserver(([entry]) => {
      const inside = entry?.contentBoxSize[0]
      if (inside) setRoom({ width: inside.inlineSize, height: inside.blockSize })
    })
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])

  const { width, height } = scene.bounds
  const scale = Math.max(0, Math.min(room.width / width, room.height / height, nearest))
  const paint = useCallback(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context || scale === 0) return
    const { bounds } = scene
    const zoom = scale * window.devicePixelRatio
    element.width = Math.max(1, Math.round(bounds.width * zoom))
    element.height = Math.max(1, Math.round(bounds.height * zoom))
    context.setTransform(zoom, 0, 0, zoom, -bounds.x * zoom, -bounds.y * zoom)
    paintPicture(context, scene, transparent ? 'transparent' : 'painted')
  }, [scene, scale, transparent])

  useLayoutEffect(paint, [paint])
  useEffect(() => {
    let isGone = false
    void loadFonts(scene, linesOf(scene))?.then(() => {
      if (!isGone) paint()
    })
    return () => {
      isGone = true
    }
  }, [scene, paint])

  return (
    <div ref={frame} className="preview-frame">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('export.previewOf', {
          name: scene.name,
          nodes: scene.nodes.length,
          edges: scene.edges.length
        })}
        data-transparent={transparent}
        data-nodes={scene.nodes.length}
        style={{ width: Math.floor(width * scale), height: Math.floor(height * scale) }}
        data-testid="preview"
      />
    </div>
  )
}
