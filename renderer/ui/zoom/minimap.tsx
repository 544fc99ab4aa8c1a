/** Over the picture at its lower right: all of it, small, with the part that is in sight; dragging there moves the camera. */
import { X } from 'lucide-react'
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement
} from 'react'
import { useTranslation } from 'react-i18next'
import { centreOf } from '../../../diagram/geometry/boxes.ts'
import type { Box, Point, Scene } from '../../../diagram/scene/types.ts'
import { wholeOf } from '../../canvas/camera.ts'
import type { CanvasHandle } from '../../canvas/canvas.tsx'
import { describeSight, frameMap, fromMap, toMap, within } from '../../canvas/overview.ts'
import { paintThumbnail } from '../../canvas/paint-thumbnail.ts'
import { zoomFactor } from '../../canvas/wheel.ts'
import { isMinimapOpen, setMinimapUseful, toggleMinimap } from '../../state/zoom/minimap.ts'
import { useApp, useApplication } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { useKeyCaps } from '../parts/keys.ts'
import { useCanvas, useCamera } from './use-canvas.ts'

const size = { width: 188, height: 124 } as const

/** A smaller picture keeps its room, unless somebody asks for the map. */
const smallestPicture = { width: 700, height: 500 } as const

/** Of what is in sight: one press of an arrow key. */
const step = 0.12
const bigStep = 0.5
const zoomStep = 1.25

export function Minimap(): ReactElement | null {
  const { store } = useApp()
  const handle = useCanvas()
  const scene = useApplication((state, app) => app.derived.scene(state))
  const isOpen = useApplication(isMinimapOpen)
  const whole = useMemo(() => wholeOf(scene), [scene])
  useEffect(() => {
    if (!handle || !whole) return
    const judge = (): void => {
      const view = handle.view()
      const { width, height } = handle.size()
      const hasRoom = width >= smallestPicture.width && height >= smallestPicture.height
      setMinimapUseful(store, hasRoom && !describeSight(whole, view).isAll)
    }
    judge()
    return handle.onCamera(judge)
  }, [handle, store, whole])
  if (!isOpen || !handle || !whole) return null
  return <OpenMap handle={handle} scene={scene} whole={whole} />
}

function OpenMap({ handle, scene, whole }: { handle: CanvasHandle; scene: Scene; whole: Box }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const capsOf = useKeyCaps()
  const frame = useMemo(() => frameMap(whole, size), [whole])
  const map = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const sight = useRef<HTMLDivElement>(null)
  const drag = useRef<Point | null>(null)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    const ratio = window.devicePixelRatio
    if (context) paintThumbnail(context, scene, size.width * ratio, size.height * ratio, ratio, frame)
  }, [scene, frame])
  useLayoutEffect(() => {
    const place = (): void => {
      if (sight.current) placeSight(sight.current, toMap(frame, handle.view()))
    }
    place()
    return handle.onCamera(place)
  }, [handle, frame])
  // React listens to wheels passively, and the page must not scroll under this one.
  useEffect(() => {
    const element = map.current
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      if (event.deltaY !== 0) handle.zoomBy(zoomFactor(event))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [handle])

  const pointAt = ({ clientX, clientY }: PointerEvent): Point => {
    const { x, y } = map.current?.getBoundingClientRect() ?? { x: 0, y: 0 }
    return fromMap(frame, [clientX - x, clientY - y])
  }
  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = pointAt(event)
    const view = handle.view()
    const [x, y] = centreOf(view)
    const isInSight =
      at[0] >= view.x && at[0] <= view.x + view.width && at[1] >= view.y && at[1] <= view.y + view.height
    // What is taken hold of stays under the hand; a press beside it brings the view there.
    drag.current = isInSight && !describeSight(whole, view).isAll ? [x - at[0], y - at[1]] : [0, 0]
    if (!isInSight) handle.lookAt(within(whole, at))
  }
  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!drag.current) return
    const [x, y] = pointAt(event)
    handle.lookAt(within(whole, [x + drag.current[0], y + drag.current[1]]))
  }
  const onUp = (): void => {
    drag.current = null
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    if (moveByKey(handle, whole, event.key, event.shiftKey ? bigStep : step)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    <section className="minimap" aria-label={t('zoom.minimap')} data-testid="minimap">
      <MapValue whole={whole}>
        {(value) => (
          <div
            ref={map}
            className="minimap-map"
            role="slider"
            tabIndex={0}
            aria-label={t('zoom.minimap')}
            aria-roledescription={t('zoom.minimapRole')}
            aria-orientation="horizontal"
            aria-valuemin={0}
            aria-valuemax={100}
            {...value}
            title={t('zoom.minimapHint')}
            onPointerDown={onDown}
            onPointerMove={onMove}
            onPointerUp={onUp}
            onPointerCancel={onUp}
            onKeyDown={onKey}
            data-testid="minimap-map"
          >
            <canvas
              ref={canvas}
              width={size.width * window.devicePixelRatio}
              height={size.height * window.devicePixelRatio}
              aria-hidden
            />
            <div ref={sight} className="minimap-sight" />
          </div>
        )}
      </MapValue>
      <IconButton
        icon={X}
        className="minimap-close"
        label={t('zoom.minimapHide')}
        keys={capsOf('minimap')}
        onClick={() => toggleMinimap(store)}
        data-testid="minimap-close"
      />
    </section>
  )
}

type Value = { readonly 'aria-valuenow': number; readonly 'aria-valuetext': string }

/** What a screen reader says of the map: by itself, so that moving the camera renders nothing else. */
function MapValue({
  whole,
  children
}: {
  whole: Box
  children: (value: Value) => ReactElement
}): ReactElement {
  const { t } = useTranslation()
  const share = useCamera((handle) => describeSight(whole, handle.view()).share, 100)
  const across = useCamera((handle) => describeSight(whole, handle.view()).across, 50)
  const down = useCamera((handle) => describeSight(whole, handle.view()).down, 50)
  const text = share === 100 ? t('zoom.minimapAll') : t('zoom.minimapSees', { share, across, down })
  return children({ 'aria-valuenow': across, 'aria-valuetext': text })
}

/** The smallest frame that can still be seen, in pixels. */
const smallest = 6

function placeSight(element: HTMLElement, { x, y, width, height }: Box): void {
  const [w, h] = [Math.max(smallest, width), Math.max(smallest, height)]
  element.style.width = `${w}px`
  element.style.height = `${h}px`
  element.style.transform = `translate(${x + (width - w) / 2}px, ${y + (height - h) / 2}px)`
}

/** Move the view by a key; false where the key means nothing here. */
function moveByKey(handle: CanvasHandle, whole: Box, key: string, share: number): boolean {
  const view = handle.view()
  const [x, y] = centreOf(view)
  const ways: Readonly<Record<string, Point>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1]
  }
  const way = ways[key]
  if (way) {
    handle.lookAt(within(whole, [x + way[0] * share * view.width, y + way[1] * share * view.height]))
  } else if (key === '+' || key === '=') handle.zoomBy(zoomStep)
  else if (key === '-' || key === '_') handle.zoomBy(1 / zoomStep)
  else if (key === 'Home') handle.fit()
  else return false
  return true
}
