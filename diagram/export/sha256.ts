/** Text in; the SHA-256 of its bytes in Base64 out (FIPS 180-4), for content policies. Pure, so that every platform agrees. */
import { base64 } from './base64.ts'

const word = (value: number): number => value >>> 0
const rotate = (value: number, by: number): number => (value >>> by) | (value << (32 - by))

/** The first 32 bits of the fractional parts of a root of the first primes. */
function constants(count: number, root: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes.map((prime) => {
    const value = root === 2 ? Math.sqrt(prime) : Math.cbrt(prime)
    return word((value - Math.floor(value)) * 2 ** 32)
  })
}

const roundConstants = constants(64, 3)

function mix(state: readonly number[], block: readonly number[]): readonly number[] {
  const schedule = [...block]
  const at = (index: number): number => schedule[index] ?? 0
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)]
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    schedule.push(word(at(index - 16) + small + at(index - 7) + large))
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index += 1) {
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = word(h + sumE + ((e & f) ^ (~e & g)) + (roundConstants[index] ?? 0) + at(index))
    const sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = word(sumA + ((a & b) ^ (a & c) ^ (b & c)))
    ;[a, b, c, d, e, f, g, h] = [word(first + second), a, b, c, word(d + first), e, f, g]
  }
  return [a, b, c, d, e, f, g, h].map((value, index) => word(value + (state[index] ?? 0)))
}

/** The hash of a text as UTF-8. */
export function sha256(text: string): string {
  const bytes = [...new TextEncoder().encode(text)]
  const bits = bytes.length * 8
  bytes.push(0x80)
  while (bytes.length % 64 !== 56) bytes.push(0)
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) % 256)
  let state = constants(8, 2)
  for (let start = 0; start < bytes.length; start += 64) {
    const block = Array.from({ length: 16 }, (_, index) =>
      bytes.slice(start + index * 4, start + index * 4 + 4).reduce((sum, byte) => word(sum * 256 + byte), 0)
    )
    state = mix(state, block)
  }
  const hash = state.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255))
  return base64(new Uint8Array(hash))
}
