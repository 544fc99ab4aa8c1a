/** `ecograph list views` and `export --page`: the views of a file by name and by id, and clear words where there is none. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { chooseStack, setHideRest } from '../../diagram/view/commands/stacks.ts'
import { addView, renameView } from '../../diagram/view/commands/views.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { fullView, graph } from '../diagram/built-in.ts'
import { commandLine } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecograph-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ecograph = commandLine({ folder, font: () => Promise.resolve(new Uint8Array()) })

beforeAll(() => {
  let document = fullView()
  document = addView.apply(document, { title: 'Tanzu alone', positions: null }, graph)
  document = chooseStack.apply(document, { id: 'tkg-1-2-1' }, graph)
  document = setHideRest.apply(document, { hideRest: true }, graph)
  document = addView.apply(document, { title: '', positions: null }, graph)
  document = chooseStack.apply(document, { id: null }, graph)
  document = setFocus.apply(document, { focus: { ids: ['envoy'], hops: 1, direction: 'both' } }, graph)
  writeFileSync(join(folder, 'platform.ecograph'), serializeView(document))
  const twins = renameView.apply(document, { id: 'view.1', title: 'tanzu ALONE' }, graph)
  writeFileSync(join(folder, 'twins.ecograph'), serializeView(twins))
})

describe('list views', () => {
  test('gives the views in their order, with what each shows', async () => {
    const { code, out } = await ecograph('list', 'views', '--view', 'platform.ecograph', '--json')
    expect(code).toBe(0)
    const views = JSON.parse(out) as { id: string; name: string; open: string; components: string }[]
    expect(views.map(({ id, name, open }) => [id, name, open])).toEqual([
      ['view.1', 'Whole ecosystem', 'no'],
      ['view.2', 'Tanzu alone', 'no'],
      ['view.3', 'Envoy', 'yes']
    ])
    const [all = 0, few = 0] = views.map(({ components }) => Number(components))
    expect(all).toBe(graph.catalogue.components.length)
    expect(few).toBeGreaterThan(5)
    expect(few).toBeLessThan(all / 4)
  })

  test('speaks Korean', async () => {
    const { out } = await ecograph('list', 'views', '--view', 'platform.ecograph', '--language', 'ko')
    expect(out).toContain('전체 생태계')
    expect(out).toContain('엔보이')
  })

  test.each([
    [['list', 'views'], '--view <file>'],
    [['list', 'layers', '--view', 'platform.ecograph'], 'list views'],
    [['list', 'views', '--view', 'platform.ecograph', '--where', 'envoy'], '--where'],
    [['list', 'views', '--view', 'nothing.ecograph'], 'nothing.ecograph']
  ])('%j is refused with a reason', async (words, reason) => {
    const { code, told } = await ecograph(...words)
    expect(code).toBe(1)
    expect(told).toContain(reason)
  })
})

describe('export --page', () => {
  const draw = (page: string, ...more: readonly string[]) =>
    ecograph(
      'export',
      '--view',
      'platform.ecograph',
      '--page',
      page,
      '--format',
      'json',
      '--out',
      '-',
      ...more
    )

  test.each(['view.2', 'Tanzu alone', 'tanzu alone'])('%s draws that view', async (page) => {
    const { code, out, told } = await draw(page)
    expect(told).toMatch(/^standard output: View as JSON · \d+ kB/)
    expect(code).toBe(0)
    const parsed = parseView(out)
    if (!parsed.ok) throw new Error(parsed.message.en)
    expect(parsed.view.stack).toEqual({ id: 'tkg-1-2-1', step: null, hideRest: true })
    expect(parsed.view.title).toBe('Tanzu alone')
    expect(parsed.view.views).toHaveLength(1)
  })

  test('a name that follows from what shows is known in both languages', async () => {
    for (const page of ['Envoy', '엔보이']) {
      const parsed = parseView((await draw(page)).out)
      expect(parsed.ok && parsed.view.focus?.ids).toEqual(['envoy'])
    }
  })

  test('without it the open view is drawn', async () => {
    const { out } = await ecograph('export', '--view', 'platform.ecograph', '--format', 'json', '--out', '-')
    const parsed = parseView(out)
    expect(parsed.ok && parsed.view.focus?.ids).toEqual(['envoy'])
  })

  test('an unknown view is refused with those that there are', async () => {
    const { code, told } = await draw('Tanzu alon')
    expect(code).toBe(1)
    expect(told).toContain('did you mean Tanzu alone?')
    expect(told).toContain('view.1 "Whole ecosystem", view.2 "Tanzu alone", view.3 "Envoy"')
  })

  test('a name that two views have is refused with their ids', async () => {
    const words = ['export', '--view', 'twins.ecograph', '--page', 'Tanzu alone', '--format', 'json']
    const { code, told } = await ecograph(...words, '--out', '-')
    expect(code).toBe(1)
    expect(told).toContain('view.1, view.2')
  })

  test('it needs a file, and the files of a folder are called after both', async () => {
    expect((await ecograph('export', '--page', 'view.1', '--out', 'x.svg')).told).toContain('--view <file>')
    const words = ['export', '--view', 'platform.ecograph', '--page', 'Tanzu alone', '--format', 'mermaid']
    const { code } = await ecograph(...words, '--out-dir', 'slides')
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'slides'))).toEqual([
      expect.stringMatching(/^platform-Tanzu-alone(-en)?\.\w+$/)
    ])
  })
})
