/** Imports that break the table, at least one for every row and every kind of offence, and imports that keep it. */

export type Planted = {
  /** A place in the project where no real file is. */
  readonly path: string
  readonly text: string
}

const plant = (folder: string, ...lines: readonly string[]): Planted[] =>
  lines.map((line, i) => ({ path: `${folder}/planted-${i + 1}.ts`, text: `${line}\n` }))

/** A file at exactly this path, for the rows that are about one file. */
const at = (path: string, line: string): Planted => ({ path, text: `${line}\n` })

/** Every one of these must be reported by the scanner and by oxlint. */
export const forbidden: readonly Planted[] = [
  ...plant(
    'graph-data/planted',
    `import { placeNodes } from '../../diagram/layout/place.ts'\nexport const used = placeNodes`,
    `import type { Scene } from '../../diagram/scene/types.ts'\nexport type Used = Scene`,
    `import { calls } from '../../preload/contract.ts'\nexport const used = calls`,
    `export { store } from '../../renderer/state/store.ts'`,
    `export * from '../../main/files.ts'`,
    `import { readFileSync } from 'node:fs'\nexport const used = readFileSync`,
    `import { join } from 'path'\nexport const used = join`,
    `import { app } from 'electron'\nexport const used = app`,
    `import { useState } from 'react'\nexport const used = useState`,
    `import cytoscape from 'cytoscape'\nexport const used = cytoscape`,
    `export const used = await import('node:os')`,
    `export const used = await import('../../main/files.ts')`
  ),
  ...plant(
    'diagram/planted',
    `import { calls } from '../../preload/contract.ts'\nexport const used = calls`,
    `import { store } from '../../renderer/state/store.ts'\nexport const used = store`,
    `import { files } from '../../main/files.ts'\nexport const used = files`,
    `import cytoscape from 'cytoscape'\nexport const used = cytoscape`,
    `import fcose from 'cytoscape-fcose'\nexport const used = fcose`,
    `import { readFile } from 'node:fs/promises'\nexport const used = readFile`,
    `import { createRoot } from 'react-dom/client'\nexport const used = createRoot`,
    `import { app } from 'electron'\nexport const used = app`
  ),
  ...plant(
    'diagram/layout/planted',
    `import { files } from '../../../main/files.ts'\nexport const used = files`,
    `import { cpus } from 'node:os'\nexport const used = cpus`,
    `import { create } from 'zustand'\nexport const used = create`
  ),
  ...plant(
    'diagram/export/png',
    `import { app } from 'electron'\nexport const used = app`,
    `import { files } from '../../../main/files.ts'\nexport const used = files`
  ),
  ...plant(
    'diagram/export/planted',
    `import { writeFileSync } from 'node:fs'\nexport const used = writeFileSync`,
    `import cytoscape from 'cytoscape'\nexport const used = cytoscape`
  ),
  ...plant(
    'preload/planted',
    `import { ipcRenderer } from 'electron'\nexport const used = ipcRenderer`,
    `import { store } from '../../renderer/state/store.ts'\nexport const used = store`,
    `import { files } from '../../main/files.ts'\nexport const used = files`,
    `import { join } from 'node:path'\nexport const used = join`
  ),
  at('preload/index.ts', `import { calls } from './contract.ts'\nexport const used = calls`),
  ...plant(
    'renderer/planted',
    `import { ipcRenderer } from 'electron'\nexport const used = ipcRenderer`,
    `import { readFileSync } from 'node:fs'\nexport const used = readFileSync`,
    `import { join } from 'path'\nexport const used = join`,
    `import { files } from '../../main/files.ts'\nexport const used = files`,
    `import { calls } from '../../preload/contract.ts'\nexport const used = calls`,
    `import { bridge } from '../../preload/index.ts'\nexport const used = bridge`,
    `import cytoscape from 'cytoscape'\nexport const used = cytoscape`,
    `import { z } from 'zod'\nexport const used = z`
  ),
  ...plant(
    'renderer/canvas/planted',
    `import { ipcRenderer } from 'electron'\nexport const used = ipcRenderer`,
    `import { hostname } from 'node:os'\nexport const used = hostname`,
    `import fcose from 'cytoscape-fcose'\nexport const used = fcose`,
    `import { files } from '../../../main/files.ts'\nexport const used = files`
  ),
  ...plant(
    'main/planted',
    `import { store } from '../../renderer/state/store.ts'\nexport const used = store`,
    `import type { State } from '../../renderer/state/store.ts'\nexport type Used = State`,
    `import { bridge } from '../../preload/index.ts'\nexport const used = bridge`,
    `import { useState } from 'react'\nexport const used = useState`,
    `import { _electron } from 'playwright'\nexport const used = _electron`
  ),
  ...plant(
    'main/cli',
    `import { app } from 'electron'\nexport const used = app`,
    `import { calls } from '../../preload/contract.ts'\nexport const used = calls`,
    `import { store } from '../../renderer/state/store.ts'\nexport const used = store`
  ),
  ...plant('main/build', `import { app } from 'electron'\nexport const used = app`)
]

/** None of these may be reported: a check that refuses everything is worthless too. */
export const allowed: readonly Planted[] = [
  ...plant(
    'graph-data/kept',
    `import { z } from 'zod'\nimport { parseDocument } from 'yaml'\nexport const used = [z, parseDocument]`,
    `import MiniSearch from 'minisearch'\nimport { MultiDirectedGraph } from 'graphology'\nexport const used = [MiniSearch, MultiDirectedGraph]`,
    `import { used } from './planted-neighbour.ts'\nexport const kept = used`
  ),
  ...plant(
    'diagram/layout/kept',
    `import cytoscape from 'cytoscape'\nimport fcose from 'cytoscape-fcose'\nexport const used = [cytoscape, fcose]`
  ),
  ...plant(
    'diagram/kept',
    `import { buildGraph } from '../../graph-data/graph.ts'\nexport const used = buildGraph`
  ),
  at('diagram/export/png.ts', `import { Buffer } from 'node:buffer'\nexport const used = Buffer`),
  at(
    'preload/index.ts',
    `import { contextBridge } from 'electron'\nimport type { Bridge } from './contract.ts'\nexport const used: [unknown, Bridge?] = [contextBridge]`
  ),
  ...plant('preload/kept', `import { z } from 'zod'\nexport const used = z`),
  ...plant(
    'renderer/kept',
    `import type { Bridge } from '../../preload/contract.ts'\nexport type Used = Bridge`,
    `import { createRoot } from 'react-dom/client'\nimport { create } from 'zustand/vanilla'\nexport const used = [createRoot, create]`,
    `import { appActions } from '../../preload/actions.ts'\nexport const used = appActions`,
    `import 'pretendard/dist/web/variable/pretendardvariable.css'\nexport const used = true`
  ),
  ...plant('renderer/canvas/kept', `import cytoscape from 'cytoscape'\nexport const used = cytoscape`),
  ...plant(
    'main/kept',
    `import { app } from 'electron'\nimport { join } from 'node:path'\nexport const used = [app, join]`,
    `import { calls } from '../../preload/contract.ts'\nexport const used = calls`
  ),
  at('main/ipc.ts', `import { ipcMain } from 'electron'\nexport const used = ipcMain`),
  at('main/links.ts', `import { shell } from 'electron'\nexport const used = shell`),
  ...plant('main/cli', `import { readFile } from 'node:fs/promises'\nexport const used = readFile`)
]

/** Further offences, each with the rule of oxlint that must report it. */
export const offences: readonly (Planted & { readonly rule: string })[] = [
  { ...at('renderer/planted/default.ts', 'const a = 1\nexport default a'), rule: 'no-default-export' },
  {
    ...at('renderer/planted/long.ts', 'export const a = 1\n'.repeat(1) + '// line\n'.repeat(500)),
    rule: 'max-lines'
  },
  {
    ...at(
      'renderer/planted/danger.tsx',
      `export const A = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />`
    ),
    rule: 'no-danger'
  },
  {
    ...at('renderer/planted/circle-a.ts', `import { b } from './circle-b.ts'\nexport const a = () => b`),
    rule: 'no-cycle'
  },
  {
    ...at('renderer/planted/circle-b.ts', `import { a } from './circle-a.ts'\nexport const b = () => a`),
    rule: 'no-cycle'
  },
  {
    ...at('main/planted/ipc.ts', `import { ipcMain } from 'electron'\nexport const used = ipcMain`),
    rule: 'no-restricted-imports'
  },
  {
    ...at('main/planted/shell.ts', `import { shell } from 'electron'\nexport const used = shell`),
    rule: 'no-restricted-imports'
  },
  {
    ...at('main/ipc.ts', `import { shell } from 'electron'\nexport const used = shell`),
    rule: 'no-restricted-imports'
  },
  {
    ...at('main/links.ts', `import { ipcMain } from 'electron'\nexport const used = ipcMain`),
    rule: 'no-restricted-imports'
  },
  { ...at('main/planted/eval.ts', `export const used = eval('1')`), rule: 'no-eval' },
  { ...at('graph-data/planted/dom.ts', 'export const used = document.title'), rule: 'no-restricted-globals' },
  { ...at('diagram/planted/node.ts', 'export const used = process.env'), rule: 'no-restricted-globals' },
  { ...at('main/planted/require.ts', `export const used = require('node:fs')`), rule: 'no-require-imports' },
  { ...at('main/planted/CamelCase.ts', 'export const used = 1'), rule: 'filename-case' },
  {
    ...at('main/planted/type.ts', `import { App } from 'electron'\nexport type Used = App`),
    rule: 'consistent-type-imports'
  },
  {
    ...at('main/planted/inline.ts', `export type Used = import('electron').App`),
    rule: 'consistent-type-imports'
  }
]

/** What must not compile, each with the file's layer and the number of TypeScript's complaint. */
export const uncompilable: readonly (Planted & { readonly layer: string; readonly code: string })[] = [
  {
    ...at('graph-data/planted/dom.ts', 'export const used: unknown = document'),
    layer: 'graph-data',
    code: 'TS2584'
  },
  {
    ...at('graph-data/planted/node.ts', 'export const used: unknown = process'),
    layer: 'graph-data',
    code: 'TS2591'
  },
  {
    ...at(
      'graph-data/planted/fs.ts',
      `import { readFileSync } from 'node:fs'\nexport const used: unknown = readFileSync`
    ),
    layer: 'graph-data',
    code: 'TS2591'
  },
  {
    ...at('diagram/planted/dom.ts', 'export const used: unknown = document'),
    layer: 'diagram',
    code: 'TS2584'
  },
  {
    ...at('diagram/planted/node.ts', 'export const used: unknown = process'),
    layer: 'diagram',
    code: 'TS2591'
  },
  {
    ...at(
      'graph-data/planted/up.ts',
      `import { up } from '../../diagram/planted-up.ts'\nexport const used: unknown = up`
    ),
    layer: 'graph-data',
    code: 'TS6307'
  }
]
