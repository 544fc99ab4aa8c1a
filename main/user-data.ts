/** The name of the application and the system's surroundings in; the folder where Electron keeps its data out, without Electron. */
import { join } from 'node:path'

/** What Electron looks at (its `appData` and `userData`). */
export type SystemFolders = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The folder of the running application, unless it was started with `--user-data-dir`. */
export function userDataFolder(application: string, { platform, env, home }: SystemFolders): string {
  const named = (name: string, otherwise: string): string => env[name] || otherwise
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', application)
    case 'win32':
      return join(named('APPDATA', join(home, 'AppData', 'Roaming')), application)
    default:
      return join(named('XDG_CONFIG_HOME', join(home, '.config')), application)
  }
}
