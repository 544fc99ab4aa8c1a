/** `ecograph export --fold` and `--fold-all`: what is folded, and what is said of groups that there are none of. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { answer } from '../../main/cli/command.ts'
import { run } from '../../main/cli/run.ts'
import { readFont } from '../../main/fonts.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { temporaryFolder } from './temporary.ts'

const { catalogue } = builtIn
const font = readFont(
  fileURLToPath(new URL('../../node_modules/pretendard/dist/public/static', import.meta.url))
)

async function ecograph(...words: readonly string[]) {
  let out = ''
  const told: string[] = []
  const code = await run(words, {
    catalogue,
    catalogueFolder: 'none',
    version: '1.2.3',
    today: '2026-11-20',
    folder: temporaryFolder(),
    font,
    async write(product) {
      out += typeof product === 'string' ? product : Buffer.from(product).toString('utf8')
      return answer(null)
    },
    tell: (line) => told.push(line),
    progress() {},
    presets: 'presets.json',
    onStop: () => () => undefined
  })
  return { code, out, told: told.join('\n') }
}

const idsOf = (csv: string): readonly string[] =>
  [...csv.matchAll(/^"([^"]+)"/gm)].map(([, id]) => id ?? '').filter((id) => id !== 'id')

test('folds groups by name, and every group of a grouping', async () => {
  const nodes = ['export', '--format', 'csv-nodes', '--out', '-']
  const one = idsOf((await ecograph(...nodes, '--fold', 'layer:storage, kind:product')).out)
  expect(one.filter((id) => id.includes(':'))).toEqual(['kind:product', 'layer:storage'])
  const layers = catalogue.layers.map(({ id }) => `layer:${id}`).toSorted()
  expect(idsOf((await ecograph(...nodes, '--fold-all', 'layer')).out).toSorted()).toEqual(layers)
  expect(idsOf((await ecograph(...nodes, '--fold', 'layer:*')).out).toSorted()).toEqual(layers)
})

test.each([
  ['layer:storge', 'there is no layer storge (did you mean storage?)'],
  ['layr:storage', 'name groups as in layer:storage, not layr:storage (did you mean layer?)'],
  ['storage', 'name groups as in layer:storage, not storage'],
  ['stack-group:monitoring', '--fold stack-group:monitoring needs a stack that has groups'],
  [' , ', 'name at least one group']
])('--fold %s: %s', async (value, message) => {
  const { code, told, out } = await ecograph('export', '--format', 'svg', '--out', '-', '--fold', value)
  expect([code, out]).toEqual([1, ''])
  expect(told).toContain(message)
})

test('--fold-all knows the ways to group, and those of a stack want one', async () => {
  const wrong = await ecograph('export', '--format', 'svg', '--out', '-', '--fold-all', 'layers')
  expect([wrong.code, wrong.told]).toEqual([1, expect.stringContaining('did you mean layer?')])
  const { code, told } = await ecograph(
    'export',
    '--format',
    'svg',
    '--out',
    '-',
    '--fold-all',
    'stack-group'
  )
  expect([code, told]).toEqual([1, expect.stringContaining('needs a stack that has groups')])
})
