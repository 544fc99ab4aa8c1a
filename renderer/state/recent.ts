/** What a person chose lately, kept for the next start: keys in, the latest first out. */
import type { Keepsake } from './keepsake.ts'

export type Recent = {
  keys(): readonly string[]
  note(key: string): void
}

const most = 20

function parseKeys(text: string | null): readonly string[] {
  try {
    const keys: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

export function createRecent(keepsake: Keepsake): Recent {
  const keys = (): readonly string[] => parseKeys(keepsake.read())
  return {
    keys,
    note(key) {
      const next = [key, ...keys().filter((other) => other !== key)].slice(0, most)
      keepsake.write(JSON.stringify(next))
    }
  }
}
