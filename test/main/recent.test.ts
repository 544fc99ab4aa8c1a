/** Recent documents: the latest first, without repetitions, told by names and found again by ids. */
import { expect, test } from 'vitest'
import { createRecent } from '../../main/recent.ts'
import { parseSettings, recentLimit, type Settings } from '../../main/settings.ts'

function build() {
  let settings: Settings = parseSettings('{"version":1}').settings
  let changes = 0
  const recent = createRecent(
    {
      current: () => settings,
      change: (part) => {
        settings = { ...settings, ...part }
        return Promise.resolve()
      }
    },
    () => {
      changes += 1
    }
  )
  return { recent, changes: () => changes, kept: () => settings.recent }
}

test('the latest comes first, once', () => {
  const { recent, changes, kept } = build()
  recent.add('/a/one.ecograph')
  recent.add('/b/two.ecograph')
  recent.add('/a/one.ecograph')
  expect(recent.list().map(({ name, folder }) => `${folder}/${name}`)).toEqual([
    'a/one.ecograph',
    'b/two.ecograph'
  ])
  expect(kept()).toEqual(['/a/one.ecograph', '/b/two.ecograph'])
  recent.add('/a/one.ecograph')
  expect(changes()).toBe(3)
})

test('no path leaves the shell, and an id that a window makes up finds nothing', () => {
  const { recent } = build()
  recent.add('/secret place/one.ecograph')
  const [first] = recent.list()
  expect(JSON.stringify(recent.list())).not.toContain('/')
  expect(recent.path(first?.id ?? '')).toBe('/secret place/one.ecograph')
  expect(recent.list()[0]?.id).toBe(first?.id)
  expect(recent.path('/secret place/one.ecograph')).toBeNull()
})

test('only so many are kept; what is gone is dropped, and all can be cleared', () => {
  const { recent } = build()
  for (let count = 0; count < recentLimit + 3; count += 1) recent.add(`/a/${count}.ecograph`)
  expect(recent.list()).toHaveLength(recentLimit)
  recent.drop('/a/12.ecograph')
  expect(recent.list().map(({ name }) => name)).not.toContain('12.ecograph')
  recent.clear()
  expect(recent.list()).toEqual([])
})
