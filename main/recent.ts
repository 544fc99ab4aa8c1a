/** The documents that were open last: paths in, kept in the settings; ids and names for windows out, never a path. */
import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { RecentDocument } from '../preload/contract.ts'
import { recentLimit, type SettingsFile } from './settings.ts'

export type RecentDocuments = {
  list(): readonly RecentDocument[]
  /** The path behind an id that a window knows, or null. */
  path(id: string): string | null
  /** It is open now, or was saved. */
  add(path: string): void
  /** It is gone from where it was. */
  drop(path: string): void
  clear(): void
}

/** The recent documents of the settings; `changed` is called after every change. */
export function createRecent(
  settings: Pick<SettingsFile, 'current' | 'change'>,
  changed: () => void
): RecentDocuments {
  const ids = new Map<string, string>()
  const idOf = (path: string): string => {
    const id = ids.get(path) ?? randomUUID()
    ids.set(path, id)
    return id
  }
  const paths = (): readonly string[] => settings.current().recent ?? []
  function keep(next: readonly string[]): void {
    if (next.length === paths().length && next.every((path, at) => path === paths()[at])) return
    void settings.change({ recent: next })
    changed()
  }
  return {
    // Two files of one name are told apart by their folders.
    list: () =>
      paths().map((path) => ({ id: idOf(path), name: basename(path), folder: basename(dirname(path)) })),
    path: (id) => paths().find((path) => idOf(path) === id) ?? null,
    add: (path) => keep([path, ...paths().filter((other) => other !== path)].slice(0, recentLimit)),
    drop: (path) => keep(paths().filter((other) => other !== path)),
    clear: () => keep([])
  }
}
