/** A folder of catalogue files is read with bounds, in a fixed order, and without leaving the folder. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packLimits, readPack } from '../../main/pack.ts'
import { temporaryFolder } from './temporary.ts'

test('gives every YAML file with its path below the folder, sorted', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'stacks'))
  mkdirSync(join(folder, 'components'))
  writeFileSync(join(folder, 'stacks', 'b.yaml'), 'b')
  writeFileSync(join(folder, 'components', 'z.yaml'), 'z')
  writeFileSync(join(folder, 'components', 'a.YML'), 'a')
  writeFileSync(join(folder, 'components', 'readme.md'), 'no')
  writeFileSync(join(folder, 'components', '.hidden.yaml'), 'no')
  expect(await readPack(folder)).toEqual({
    files: [
      { path: 'components/a.YML', text: 'a' },
      { path: 'components/z.yaml', text: 'z' },
      { path: 'stacks/b.yaml', text: 'b' }
    ],
    unreadable: []
  })
})

test('does not follow links, neither to files nor to folders', async () => {
  const outside = temporaryFolder()
  writeFileSync(join(outside, 'secret.yaml'), 'secret')
  const folder = temporaryFolder()
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'link.yaml'))
  symlinkSync(outside, join(folder, 'way-out'))
  symlinkSync(folder, join(folder, 'circle'))
  const read = await readPack(folder)
  expect(JSON.stringify(read)).not.toContain('"secret"')
  expect(read).toMatchObject({ files: [], unreadable: [{ path: 'link.yaml' }] })
})

test('lists what cannot be read and reads the rest', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'big.yaml'), 'x'.repeat(1024 * 1024 + 1))
  writeFileSync(join(folder, 'bytes.yaml'), Buffer.from([0xff]))
  writeFileSync(join(folder, 'good.yaml'), 'good')
  expect(await readPack(folder)).toEqual({
    files: [{ path: 'good.yaml', text: 'good' }],
    unreadable: [
      { path: 'big.yaml', problem: { file: 'too-large' } },
      { path: 'bytes.yaml', problem: { file: 'not-text' } }
    ]
  })
})

test('stops at its depth and at its number of files, and says so', async () => {
  const folder = temporaryFolder()
  const deep = Array.from({ length: packLimits.depth }, () => 'd')
  mkdirSync(join(folder, ...deep), { recursive: true })
  writeFileSync(join(folder, ...deep, 'too-deep.yaml'), 'x')
  writeFileSync(join(folder, ...deep.slice(1), 'deep.yaml'), 'x')
  const read = await readPack(folder)
  expect(read).toMatchObject({
    files: [{ path: 'd/d/d/d/deep.yaml' }],
    unreadable: [{ path: deep.join('/'), problem: { text: { fillings: { limit: packLimits.depth } } } }]
  })

  const many = temporaryFolder()
  for (let n = 0; n <= packLimits.files; n += 1) writeFileSync(join(many, `${n}.yaml`), '')
  const first = await readPack(many)
  if ('problem' in first) throw new Error(first.problem)
  expect(first.files).toHaveLength(packLimits.files)
  expect(first.unreadable).toMatchObject([{ problem: { text: { fillings: { limit: packLimits.files } } } }])
})

test('a folder that is missing or a file is told', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(await readPack(join(folder, 'none'))).toEqual({ problem: 'missing' })
  expect(await readPack(join(folder, 'file'))).toEqual({ problem: 'missing' })
})
