/** A PNG in; the same PNG with its pixels a metre out, so that Office and others show every scale in the same size. */

import { joinBytes } from '../join-bytes.ts'
import { pngChunk } from './chunk.ts'

/** 96 pixels an inch at scale 1, as in CSS. */
const pixelsPerMetre = 96 / 0.0254

const headerEnd = 33

/** Put a `pHYs` chunk behind the header, which is the first chunk and always 25 bytes long. */
export function withDensity(png: Uint8Array, scale: number): Uint8Array {
  const density = Math.round(pixelsPerMetre * scale)
  const body = new Uint8Array(9)
  const view = new DataView(body.buffer)
  view.setUint32(0, density)
  view.setUint32(4, density)
  body[8] = 1
  return joinBytes([png.subarray(0, headerEnd), pngChunk('pHYs', body), png.subarray(headerEnd)])
}
