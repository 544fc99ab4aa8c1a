/** The bridge is small, and what may cross it is a list that is only changed on purpose. */
import { build } from 'vite'
import { expect, test } from 'vitest'
import { calls, droppedFile, events } from '../../preload/contract.ts'

test('the built preload is under 1 kB: no value of the contract is in it', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      ssr: 'preload/index.ts',
      minify: true,
      rolldownOptions: { external: ['electron'], output: { format: 'cjs' } }
    }
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built')
  expect(output.output).toHaveLength(1)
  const { code } = output.output[0]
  expect(code.length).toBeLessThan(1000)
  expect(code).toContain('exposeInMainWorld')
  // The path of a dropped file comes from the system, and goes where no call of the page can go.
  expect(code).toMatch(/invoke\([`'"]ecograph-drop[`'"],\{path:\w+\.webUtils\.getPathForFile\(\w+\)\}\)/u)
  expect(code.match(/ecograph-drop/gu)).toHaveLength(1)
})

test('these calls and events cross the bridge, and no others', () => {
  expect(Object.keys(calls)).toEqual([
    'start',
    'newWindow',
    'openRecent',
    'clearRecent',
    'openView',
    'adopt',
    'reject',
    'newView',
    'saveView',
    'exportAs',
    'exportDeck',
    'copyPicture',
    'cancelExport',
    'readPresets',
    'keepPresets',
    'chooseTheme',
    'keepDraft',
    'askUnsaved',
    'finishClose',
    'choosePack',
    'reloadPack',
    'keepPreferences',
    'openLink',
    'fillScreen',
    'setMenu'
  ])
  expect(Object.keys(events)).toEqual([
    'action',
    'openRequested',
    'exportProgress',
    'preferencesChanged',
    'recentChanged',
    'saveBeforeClose'
  ])
})

test('only the message of a dropped file holds a path, and its answer holds none', () => {
  const { input, output } = droppedFile
  expect(input.safeParse({ path: '/home/me/a.svg' }).success).toBe(true)
  expect(input.safeParse({ path: '/home/me/a.svg', name: 'a' }).success).toBe(false)
  const opened = { status: 'opened', ticket: 't', name: 'a.svg', text: '', fromPicture: true }
  expect(output.safeParse(opened).success).toBe(true)
  expect(output.safeParse({ ...opened, path: '/home/me/a.svg' }).success).toBe(false)
})

test.each(Object.entries(calls))(
  '%s takes and gives nothing beyond its contract',
  (_name, { input, output }) => {
    expect(input.safeParse(undefined).success).toBe(false)
    expect(input.safeParse({ path: '/etc/passwd' }).success).toBe(false)
    expect(output.safeParse(undefined).success).toBe(false)
    expect(output.safeParse({ path: '/etc/passwd' }).success).toBe(false)
  }
)
