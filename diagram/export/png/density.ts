/** A PNG in; the same PNG with its pixels a metre out, so that Office and others show every scale in the same size. */

/** 96 pixels an inch at scale 1, as in CSS. */
const pixelsPerMetre = 96 / 0.0254

const headerEnd = 33

/** The checksum of a chunk (PNG specification, annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** Put a `pHYs` chunk behind the header, which is the first chunk and always 25 bytes long. */
export function withDensity(png: Uint8Array, scale: number): Uint8Array {
  const density = Math.round(pixelsPerMetre * scale)
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set([0x70, 0x48, 0x59, 0x73], 4)
  view.setUint32(8, density)
  view.setUint32(12, density)
  chunk[16] = 1
  view.setUint32(17, checksum(chunk.subarray(4, 17)))
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, headerEnd))
  whole.set(chunk, headerEnd)
  whole.set(png.subarray(headerEnd), headerEnd + chunk.length)
  return whole
}
