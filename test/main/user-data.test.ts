/** The data folder is where Electron has it. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { userDataFolder } from '../../main/user-data.ts'

const home = '/home/me'

test.each([
  ['linux', {}, join(home, '.config', 'Ecograph')],
  ['linux', { XDG_CONFIG_HOME: '/set' }, join('/set', 'Ecograph')],
  ['linux', { XDG_CONFIG_HOME: '' }, join(home, '.config', 'Ecograph')],
  ['darwin', { XDG_CONFIG_HOME: '/set' }, join(home, 'Library', 'Application Support', 'Ecograph')],
  ['win32', { APPDATA: 'C:\\Roaming' }, join('C:\\Roaming', 'Ecograph')],
  ['win32', {}, join(home, 'AppData', 'Roaming', 'Ecograph')]
] as const)('on %s with %j', (platform, env, expected) => {
  expect(userDataFolder('Ecograph', { platform, env, home })).toBe(expected)
})
