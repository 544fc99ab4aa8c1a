/** What a picture is told, again and again, in; the picture as it will be exported out, packed away from the window's thread. */
import {
  planPicture,
  type Picture,
  type PictureRequest,
  type PlannedPicture
} from '../../../../diagram/picture/draw.ts'
import type { PackQuestion } from '../../../../diagram/picture/pack.ts'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import type { Position } from '../../../../diagram/view/document.ts'
import type { LayoutRun } from '../../../canvas/layout-client.ts'
import type { Timers } from '../../../state/drafts.ts'

export type PreviewState = {
  /** Null only before the first one. */
  readonly picture: Picture | null
  /** What the picture was told. */
  readonly options: PictureOptions | null
  /** A newer picture is being packed; the old one shows meanwhile, or, before the first, everything where it stands. */
  readonly busy: 'first' | 'again' | null
  /** The packing went wrong; the picture shows everything where it stands. */
  readonly failed: boolean
}

export type Preview = {
  show(request: PictureRequest): void
  dispose(): void
}

export const noPreview: PreviewState = { picture: null, options: null, busy: null, failed: false }

/** Milliseconds without a change before something is packed. */
export const packDelay = 160

/** What was packed before, by what was asked: for going to and fro between options, and for the next time. */
export type Packings = Map<string, readonly Position[]>
const remembered = 12

export function createPreview(
  changed: (state: PreviewState) => void,
  requestPack: (question: PackQuestion) => LayoutRun,
  timers: Timers,
  packings: Packings = new Map()
): Preview {
  /** The picture that is waited for, under what is packed for it. */
  let wanted: { readonly key: string; plan: PlannedPicture; request: PictureRequest } | null = null
  let timer: unknown = null
  let run: LayoutRun | null = null
  let shown: PreviewState = noPreview

  const tell = (next: PreviewState): void => {
    shown = next
    changed(next)
  }
  const settle = (picture: Picture, options: PictureOptions, failed = false): void =>
    tell({ picture, options, busy: null, failed })
  const stop = (): void => {
    if (timer !== null) timers.clear(timer)
    timer = null
    run?.cancel()
    run = null
    wanted = null
  }
  const asItStands = (request: PictureRequest): Picture =>
    planPicture({ ...request, options: { ...request.options, arrange: 'keep' } }).draw(null)

  function pack(question: PackQuestion): void {
    timer = null
    run = requestPack(question)
    run.result.then(
      (positions) => {
        if (!wanted) return
        packings.set(wanted.key, positions)
        for (const oldest of [...packings.keys()].slice(0, -remembered)) packings.delete(oldest)
        const { plan, request } = wanted
        run = null
        wanted = null
        settle(plan.draw(positions), request.options)
      },
      (error: unknown) => {
        if (!wanted) return
        console.error(error)
        const { request } = wanted
        run = null
        wanted = null
        settle(asItStands(request), request.options, true)
      }
    )
  }

  return {
    show(request) {
      const plan = planPicture(request)
      const { question, draw } = plan
      const key = question && JSON.stringify(question)
      const known = key === null ? null : packings.get(key)
      if (known !== undefined || question === null || key === null) {
        stop()
        settle(draw(known ?? null), request.options)
        return
      }
      if (wanted?.key === key) {
        // The same packing with other words or colours: it goes on.
        Object.assign(wanted, { plan, request })
        return
      }
      stop()
      wanted = { key, plan, request }
      timer = timers.set(() => pack(question), packDelay)
      // Something to look at from the first moment on.
      if (shown.picture && shown.busy !== 'first') tell({ ...shown, busy: 'again', failed: false })
      else tell({ picture: asItStands(request), options: request.options, busy: 'first', failed: false })
    },
    dispose: stop
  }
}
