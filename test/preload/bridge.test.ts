/** The bridge is small, and what may cross it is a list that is only changed on purpose. */
import { build } from 'vite'
import { expect, test } from 'vitest'
import { calls, events } from '../../preload/contract.ts'

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
})

test('these calls and events cross the bridge, and no others', () => {
  expect(Object.keys(calls)).toEqual([
    'start',
    'openView',
    'adopt',
    'reject',
    'newView',
    'saveView',
    'exportFile',
    'exportAs',
    'keepDraft',
    'askUnsaved',
    'finishClose',
    'choosePack',
    'reloadPack',
    'openLink',
    'setMenu'
  ])
  expect(Object.keys(events)).toEqual(['action', 'openRequested', 'saveBeforeClose'])
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
