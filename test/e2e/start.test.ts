/** What the built window asks for before its first picture: few files, and no more bytes than we allow. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchApp, type RunningApp } from './app.ts'

/** Each file is asked for and answered by itself. The entry, its two parts, and small files that name what is in them. */
const mostFiles = 8
/** Before compression, as they lie on the disk. Whoever has to raise it makes everybody's start longer. */
const mostBytes = 1_260_000

type Script = { readonly name: string; readonly bytes: number; readonly imports: readonly string[] }

let running: RunningApp
beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

/** The scripts that the page names, with what each has to have before it can run. */
const readScripts = (): Promise<readonly Script[]> =>
  running.page.evaluate(async () => {
    const read = async (url: string): Promise<string> => (await fetch(url)).text()
    const tags = (await read(location.href)).match(/<(?:script|link rel="modulepreload")[^>]*>/gu) ?? []
    const paths = tags.flatMap((tag) => /(?:src|href)="([^"]+)"/u.exec(tag)?.[1] ?? [])
    return Promise.all(
      paths.map(async (path) => {
        const text = await read(path)
        const imports = [...text.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu)]
        return {
          name: path.replace(/^.*\//u, ''),
          bytes: new TextEncoder().encode(text).length,
          imports: imports.flatMap(([, name]) => name ?? [])
        }
      })
    )
  })

test('the start loads few scripts, and not too much of them', async () => {
  const scripts = await readScripts()
  const names = scripts.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([/^index-/u, /^picture-/u, /^window-/u].map(matching)))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeLessThanOrEqual(mostFiles)
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(mostBytes)
  // The page names all of them: none is found out about only when another has been read.
  const needed = scripts.flatMap(({ imports }) => imports)
  expect(needed.length).toBeGreaterThan(names.length)
  expect(needed.filter((name) => !names.includes(name))).toEqual([])
})

const matching = (name: RegExp): unknown => expect.stringMatching(name)
