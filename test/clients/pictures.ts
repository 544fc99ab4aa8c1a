/** Two pictures of the same thing by different programs in; where they differ out. */
import { readPng } from '../diagram/png-reader.ts'

/** Samples of red, green and blue, row by row, 0 to 255. */
export type Raster = { readonly width: number; readonly height: number; readonly samples: Float32Array }

export function readRaster(bytes: Uint8Array): Raster {
  const { width, height, pixels, depth } = readPng(bytes)
  const samples = new Float32Array(width * height * 3)
  for (let from = 0, to = 0; to < samples.length; from += depth, to += 3) {
    samples[to] = pixels[from] ?? NaN
    samples[to + 1] = pixels[from + 1] ?? NaN
    samples[to + 2] = pixels[from + 2] ?? NaN
  }
  return { width, height, samples }
}

/** The rows of a picture above a line, and those below it. */
export function splitAt({ width, height, samples }: Raster, row: number): readonly [Raster, Raster] {
  const at = Math.min(height, Math.max(0, Math.round(row)))
  const cut = at * width * 3
  return [
    { width, height: at, samples: samples.subarray(0, cut) },
    { width, height: height - at, samples: samples.subarray(cut) }
  ]
}

/** Each sample's mean with its eight neighbours; at the rim with those there are. */
function blur({ width, height, samples }: Raster): Raster {
  const rows = new Float32Array(samples.length)
  const stride = width * 3
  for (let at = 0; at < samples.length; at += 1) {
    const x = at % stride
    const [has, follows] = [x >= 3, x < stride - 3]
    const sum =
      (samples[at] ?? NaN) + (has ? (samples[at - 3] ?? NaN) : 0) + (follows ? (samples[at + 3] ?? NaN) : 0)
    rows[at] = sum / (1 + Number(has) + Number(follows))
  }
  const means = new Float32Array(samples.length)
  for (let at = 0; at < samples.length; at += 1) {
    const [has, follows] = [at >= stride, at < samples.length - stride]
    const sum =
      (rows[at] ?? NaN) + (has ? (rows[at - stride] ?? NaN) : 0) + (follows ? (rows[at + stride] ?? NaN) : 0)
    means[at] = sum / (1 + Number(has) + Number(follows))
  }
  return { width, height, samples: means }
}

export type Difference = {
  /** Share of pixels that differ by more than 48 of 255 in a colour. */
  readonly share: number
  /** The worst place of 24 by 24 pixels: the mean of what is beyond 24 of 255, as share of 255; and its upper left corner. */
  readonly worst: { readonly amount: number; readonly x: number; readonly y: number }
}

const tile = 24
const step = tile / 2
const [noise, far] = [24, 48]

/**
 * How far two pictures differ. A mean over 3 by 3 comes first: programs smooth edges and letters each in their own way,
 * within a pixel. What is absent, moved or of another colour fills a place of 24 by 24, however large the picture is.
 */
export function differenceOf(one: Raster, other: Raster): Difference {
  const [a, b] = [blur(one), blur(other)]
  // Programs round a size of 640.4 up or down.
  const width = Math.min(a.width, b.width)
  const height = Math.min(a.height, b.height)
  if (Math.max(a.width, b.width) - width > 1 || Math.max(a.height, b.height) - height > 1)
    throw new Error(`${a.width} x ${a.height} and ${b.width} x ${b.height} are different sizes`)
  let count = 0
  // Sums of squares of half the side; four make a place.
  const columns = Math.ceil(width / step)
  const rows = Math.ceil(height / step)
  const sums = new Float64Array(columns * rows)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [from, to] = [(y * a.width + x) * 3, (y * b.width + x) * 3]
      let most = 0
      for (let channel = 0; channel < 3; channel += 1)
        most = Math.max(most, Math.abs((a.samples[from + channel] ?? NaN) - (b.samples[to + channel] ?? NaN)))
      if (most > far) count += 1
      const at = Math.floor(y / step) * columns + Math.floor(x / step)
      if (most > noise) sums[at] = (sums[at] ?? 0) + most - noise
    }
  let worst = { amount: 0, x: 0, y: 0 }
  for (let row = 0; row + 1 < rows; row += 1)
    for (let column = 0; column + 1 < columns; column += 1) {
      const at = row * columns + column
      const sum = [at, at + 1, at + columns, at + columns + 1].reduce(
        (total, index) => total + (sums[index] ?? 0),
        0
      )
      const amount = sum / (tile * tile * 255)
      if (amount > worst.amount) worst = { amount, x: column * step, y: row * step }
    }
  return { share: count / (width * height), worst }
}
