/** A person's own catalogue folder: what is sound in it joins the picture, what is broken is listed, nothing stops. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerDialogs,
  clickMenu,
  createUserData,
  launchApp,
  readSandboxProof,
  sandboxed,
  type RunningApp
} from './app.ts'
import { complaints, goToComponent, idsOf, overlapsIn, positionsOf, settledPicture } from './picture.ts'

let folder: string
let userData: string
let running: RunningApp

const component = (id: string, ...rest: readonly string[]): string =>
  ['version: 2', `id: ${id}`, `name: Our ${id}`, 'kind: product', 'layer: storage', ...rest, ''].join('\n')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-pack-'))
  mkdirSync(join(folder, 'components'))
  const why = 'why: { en: Ours needs it., ko: 우리 제품에 필요합니다. }'
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'components', name), text)
  write(
    'vaultish.yaml',
    component(
      'vaultish',
      'relations:',
      `  - { to: envoy, type: depends-on, source: null, ${why} }`,
      `  - { to: envoi, type: depends-on, source: null, ${why} }`
    )
  )
  write('constructor.yaml', component('constructor'))
  write('broken.yaml', 'version: 2\nid: broken\n  name: [unclosed\n')
  userData = createUserData()
  running = await launchApp({ userData })
})
afterAll(async () => {
  await running.close()
  for (const path of [folder, userData]) rmSync(path, { recursive: true, force: true })
})

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test('joins the picture without moving it, and what is broken is listed with its place', async () => {
  const { page } = running
  const before = await settledPicture(page)
  await answerDialogs(running, { open: [folder] })
  await clickMenu(running, 'choose-pack')
  const issues = page.getByTestId('issue')
  await issues.first().waitFor()
  const told = await issues.allTextContents()
  expect(told.some((text) => text.includes('components/broken.yaml'))).toBe(true)
  const unknown = told.find((text) => text.includes('envoi'))
  expect(unknown).toContain('components/vaultish.yaml')
  expect(unknown).toContain('8')
  expect(unknown).toContain('relations[1].to')
  expect(unknown).toMatch(/envoy/)
  await page.keyboard.press('Escape')

  const after = await settledPicture(page)
  expect(idsOf(after)).toEqual([...idsOf(before), 'constructor', 'vaultish'].toSorted())
  const places = positionsOf(after)
  for (const [id, place] of positionsOf(before)) expect(places.get(id), id).toEqual(place)
  expect(overlapsIn(after)).toEqual([])
})

test('can be found and read like everything else', async () => {
  const { page } = running
  await goToComponent(page, 'Our vaultish')
  await expect.poll(() => page.getByTestId('details-name').textContent()).toContain('Our vaultish')
  await expect.poll(() => page.getByTestId('relations-depends-on-outgoing').textContent()).toContain('Envoy')
})

test('is there again at the next start, until it is left out', async () => {
  await running.close()
  running = await launchApp({ userData })
  const { page } = running
  expect(idsOf(await settledPicture(page))).toContain('vaultish')
  await clickMenu(running, 'forget-pack')
  await expect.poll(async () => idsOf(await settledPicture(page))).not.toContain('vaultish')
  expect(complaints(running.output)).toEqual([])
})
