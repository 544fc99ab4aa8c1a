/** Where things lie: the project itself and what the set-up keeps inside it, outside version control. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone, without a slash at its end. */
export const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '')

/** Everything the set-up makes and may make again. Removing this folder costs time and, as root, the settings. */
export const cache = join(project, '.cache')

/** What the set-up remembers about the steps it has done. */
export const stamps = join(cache, 'setup')
