/** What a picture is told in; its preview out, kept up with every change. */
import { useEffect, useRef, useState } from 'react'
import type { PictureRequest } from '../../../../diagram/picture/draw.ts'
import { requestPack } from '../../../canvas/layout-client.ts'
import { createPreview, noPreview, type Packings, type Preview, type PreviewState } from './preview.ts'

/** The dialog that is opened again shows at once what it showed. */
const packings: Packings = new Map()

export function usePreview({ graph, view, options, only, today }: PictureRequest): PreviewState {
  const [state, setState] = useState<PreviewState>(noPreview)
  const preview = useRef<Preview | null>(null)
  useEffect(() => {
    const timers = {
      set: (work: () => void, delay: number) => setTimeout(work, delay),
      clear: (timer: unknown) => clearTimeout(timer as number)
    }
    const made = createPreview(setState, requestPack, timers, packings)
    preview.current = made
    return () => made.dispose()
  }, [])
  useEffect(
    () => preview.current?.show({ graph, view, options, only, today }),
    [graph, view, options, only, today]
  )
  return state
}
