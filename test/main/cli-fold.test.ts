/** `ecograph export --fold` and `--fold-all`: what is folded, and what is said of groups that there are none of. */
import { expect, test } from 'vitest'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { temporaryFolder } from './temporary.ts'
import { commandLine } from './command-line.ts'
import { font } from '../diagram/export-fonts.ts'

const { catalogue } = builtIn

const ecograph = (...words: readonly string[]) => commandLine({ folder: temporaryFolder(), font })(...words)

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
