/** The canvas of the window in; its handle once it is there, and what is to be read from it with each move of the camera, out. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CanvasHandle } from '../../canvas/canvas.tsx'
import { useApp } from '../context.tsx'

export function useCanvas(): CanvasHandle | null {
  const { canvas } = useApp()
  return useSyncExternalStore(canvas.onAttach, () => canvas.current)
}

/** What `read` gives now; read again after the camera moved. It must give the same value while nothing changed. */
export function useCamera<T>(read: (handle: CanvasHandle) => T, otherwise: T): T {
  const handle = useCanvas()
  return useSyncExternalStore(
    (listener) => handle?.onCamera(listener) ?? (() => {}),
    () => (handle ? read(handle) : otherwise)
  )
}

/** A value once it has rested for a while: for what is read aloud. */
export function useRested<T>(value: T, rest: number): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest)
    return () => clearTimeout(timer)
  }, [value, rest])
  return rested
}
