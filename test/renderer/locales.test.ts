/** Every key is there in both languages, is used, and is translated. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../renderer/locales/en.ts'
import { ko } from '../../renderer/locales/ko.ts'

type Tree = { readonly [key: string]: string | Tree }

const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`)
  )

const english = new Map(flatten(en))
const korean = new Map(flatten(ko))
const stem = (key: string): string => key.replace(/_(one|other)$/, '')
const root = join(import.meta.dirname, '../../renderer')
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('locales'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

/** What is the same in both languages on purpose. */
const sameInBoth = ['app.name']

const placeholders = (words: string): string[] => words.match(/\{\{\w+\}\}/g)?.toSorted() ?? []

describe('the words of the window', () => {
  it('have the same keys in both languages; Korean has no singular', () => {
    const singular = (key: string): boolean => key.endsWith('_one')
    const wanted = [...english.keys()].filter((key) => !singular(key))
    expect([...korean.keys()].filter((key) => !singular(key)).toSorted()).toEqual(wanted.toSorted())
  })

  it('come in pairs where they count', () => {
    const keys = [...english.keys()]
    const counted = (ending: string): string[] => keys.filter((key) => key.endsWith(ending)).map(stem)
    expect(counted('_one')).toEqual(counted('_other'))
    expect(counted('_one').length).toBeGreaterThan(5)
  })

  it('have the same placeholders', () => {
    for (const [key, words] of korean) {
      expect(placeholders(words), key).toEqual(placeholders(english.get(key) ?? ''))
    }
  })

  it('are all used', () => {
    const unused = [...new Set([...english.keys()].map(stem))].filter((key) => !source.includes(`'${key}'`))
    expect(unused).toEqual([])
  })

  it('are all there: no key is used that nobody wrote', () => {
    const used = [...source.matchAll(/\bt\('([\w.]+)'/g)].map((match) => match[1] ?? '')
    const known = new Set([...english.keys()].map(stem))
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((key) => !known.has(key))).toEqual([])
  })

  it('are translated: Korean words hold Hangul, English ones do not', () => {
    for (const [key, words] of korean) {
      if (sameInBoth.includes(key)) continue
      expect(words, key).toMatch(/[가-힣]/)
      expect(words, key).not.toBe(english.get(key))
    }
    for (const [key, words] of english) {
      // The search teaches with a Korean example.
      if (key !== 'search.teachBody') expect(words, key).not.toMatch(/[가-힣]/)
    }
  })

  it('do not guess a particle from a name that may end either way', () => {
    for (const [key, words] of korean) expect(words, key).not.toMatch(/\}\}[”"]?(을|를|이|가|은|는|과|와|\()/)
  })
})
