/**
 * A picture in; quick copies of it out. Painting all of a large diagram takes longer than a frame, copying a bitmap does
 * not: so the picture is painted once on a sheet somewhat larger than the screen, and moving the camera copies the sheet.
 */
import { contains } from '../../diagram/geometry/boxes.ts'
import type { Box } from '../../diagram/scene/types.ts'
import { intersection, visibleBox, zoomAround, type Camera, type Size } from './camera.ts'
import type { Paint2D } from './paint.ts'

/** How far the sheet reaches beyond the screen on each side, in CSS pixels. */
const rim = 160

/** While zooming out the sheet is painted for a camera that far ahead, so that not every frame lacks a rim again. */
const ahead = 0.75

/** While zooming the sheet is stretched; beyond these factors it is painted again at once. */
const stretch = { min: 0.4, max: 2.5 } as const

/** Paint what lies in `area` on a context in device pixels, and nothing outside it; `camera` counts from the sheet's corner. */
export type SheetPainter = (context: Paint2D, camera: Camera, area: Box) => void

export type Sheet = {
  /** Forget what is painted: the next copy paints anew. */
  spoil(): void
  /** The zoom that it was painted for. */
  zoom(): number | null
  /** Copy the picture to a context in device pixels. Gives false where the copy is stretched and wants to be sharpened. */
  copyTo(
    target: CanvasRenderingContext2D,
    camera: Camera,
    size: Size,
    ratio: number,
    content: Box,
    paint: SheetPainter
  ): boolean
}

type Painted = { readonly camera: Camera; readonly size: Size; readonly ratio: number }

/** A rectangle of the sheet, in device pixels. */
type Strip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What a picture of `width` by `height` lacks after it moved by (x, y): a strip at a side, at top or bottom, or both. */
export function exposedStrips(width: number, height: number, x: number, y: number): readonly Strip[] {
  if (Math.abs(x) >= width || Math.abs(y) >= height) return [{ x: 0, y: 0, width, height }]
  const side = { x: x > 0 ? 0 : width + x, y: 0, width: Math.abs(x), height }
  const rest = { x: Math.max(0, x), width: width - Math.abs(x) }
  const level = { ...rest, y: y > 0 ? 0 : height + y, height: Math.abs(y) }
  return [side, level].filter((strip) => strip.width > 0 && strip.height > 0)
}

export function createSheet(): Sheet {
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This window cannot draw: it offers no 2D canvas.')
  let painted: Painted | null = null

  const paintStrip = ({ camera, ratio }: Painted, strip: Strip, paint: SheetPainter): void => {
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(strip.x, strip.y, strip.width, strip.height)
    context.clip()
    const scale = camera.zoom * ratio
    paint(
      context,
      { ...camera, panX: camera.panX + rim, panY: camera.panY + rim },
      {
        x: (strip.x / ratio - rim - camera.panX) / camera.zoom,
        y: (strip.y / ratio - rim - camera.panY) / camera.zoom,
        width: strip.width / scale,
        height: strip.height / scale
      }
    )
    context.restore()
  }

  const repaint = (camera: Camera, size: Size, ratio: number, paint: SheetPainter): Painted => {
    const width = Math.ceil((size.width + 2 * rim) * ratio)
    const height = Math.ceil((size.height + 2 * rim) * ratio)
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    const now = { camera, size, ratio }
    paintStrip(now, { x: 0, y: 0, width, height }, paint)
    return now
  }

  /** Move the picture by whole pixels to where the camera is now, and paint only what it lacks there. */
  const scroll = (before: Painted, camera: Camera, paint: SheetPainter): Painted => {
    const { ratio } = before
    const x = Math.round((camera.panX - before.camera.panX) * ratio)
    const y = Math.round((camera.panY - before.camera.panY) * ratio)
    const now = {
      ...before,
      camera: {
        ...camera,
        panX: before.camera.panX + x / ratio,
        panY: before.camera.panY + y / ratio
      }
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.drawImage(canvas, x, y)
    for (const strip of exposedStrips(canvas.width, canvas.height, x, y)) paintStrip(now, strip, paint)
    return now
  }

  /** What must be done before the sheet can be copied for a camera. */
  const judge = (now: Painted, camera: Camera, size: Size, ratio: number, content: Box): Verdict => {
    const factor = camera.zoom / now.camera.zoom
    if (now.ratio !== ratio || now.size.width !== size.width || now.size.height !== size.height)
      return 'repaint'
    const covered = visibleBox(now.camera, size, rim)
    if (contains(covered, intersection(visibleBox(camera, size), content))) {
      return factor < stretch.min || factor > stretch.max ? 'repaint' : 'copy'
    }
    return factor === 1 ? 'scroll' : factor < 1 ? 'zoom-out' : 'repaint'
  }

  return {
    spoil: () => {
      painted = null
    },
    zoom: () => painted?.camera.zoom ?? null,
    copyTo: (target, camera, size, ratio, content, paint) => {
      const verdict = painted ? judge(painted, camera, size, ratio, content) : 'repaint'
      if (verdict === 'zoom-out') {
        painted = repaint(zoomAround(camera, ahead, [size.width / 2, size.height / 2]), size, ratio, paint)
      } else if (!painted || verdict === 'repaint') painted = repaint(camera, size, ratio, paint)
      else if (verdict === 'scroll') painted = scroll(painted, camera, paint)
      const factor = camera.zoom / painted.camera.zoom
      const x = (camera.panX - (painted.camera.panX + rim) * factor) * ratio
      const y = (camera.panY - (painted.camera.panY + rim) * factor) * ratio
      target.setTransform(1, 0, 0, 1, 0, 0)
      if (factor === 1) {
        // Whole pixels, so that the copy is as sharp as the sheet.
        target.drawImage(canvas, Math.round(x), Math.round(y))
        return true
      }
      target.drawImage(canvas, x, y, canvas.width * factor, canvas.height * factor)
      return false
    }
  }
}

type Verdict = 'copy' | 'scroll' | 'zoom-out' | 'repaint'
