/** The table "who may import whom" as data, and the check of an import against it. */
import { isBuiltin } from 'node:module'
import type { Import } from './scan.ts'

type Row = {
  readonly name: string
  /** The files the row is about. The first row that holds a file counts, so the special ones come first. */
  readonly files: RegExp
  /** Files of the project that may be imported. */
  readonly inside: RegExp
  /** Files of the project of which types may be imported, beside those. */
  readonly types?: RegExp
  /** Packages that may be imported. */
  readonly packages: readonly string[]
  /** May Node's own modules be imported? */
  readonly node?: true
}

/** React, its state, icons, words and font. */
const windowPackages = [
  'react',
  'react-dom',
  'zustand',
  'lucide-react',
  'i18next',
  'react-i18next',
  'pretendard'
]
/** `package.json` holds the version, which the window and the shell show. */
const windowInside =
  /^(graph-data|diagram|renderer|preload\/(actions|phrases))\/|^(preload\/(actions|preferences|speech)\.ts|package\.json)$/u
const windowTypes = /^preload\/contract\.ts$/u
const shellInside =
  /^(graph-data|diagram|main|preload\/(actions|phrases))\/|^(preload\/(contract|actions|preferences|speech)\.ts|package\.json)$/u

export const rows: readonly Row[] = [
  {
    name: 'graph-data',
    files: /^graph-data\//u,
    inside: /^graph-data\//u,
    packages: ['zod', 'graphology', 'graphology-types', 'yaml', 'minisearch']
  },
  {
    name: 'diagram/layout',
    files: /^diagram\/layout\//u,
    inside: /^(graph-data|diagram)\//u,
    packages: ['zod', 'cytoscape', 'cytoscape-fcose']
  },
  {
    name: 'diagram/export/png',
    files: /^diagram\/export\/png(\.ts$|\/)/u,
    inside: /^(graph-data|diagram)\//u,
    packages: ['zod', '@resvg/resvg-js', 'fflate'],
    node: true
  },
  {
    name: 'diagram/export',
    files: /^diagram\/export\//u,
    inside: /^(graph-data|diagram)\//u,
    packages: ['zod', 'pdfkit', 'fflate', 'fontkit', 'subset-font']
  },
  { name: 'diagram', files: /^diagram\//u, inside: /^(graph-data|diagram)\//u, packages: ['zod'] },
  {
    name: 'preload/index',
    files: /^preload\/index\.ts$/u,
    inside: /^$/u,
    types: /^preload\/contract\.ts$/u,
    packages: ['electron']
  },
  {
    name: 'preload/contract',
    files: /^preload\//u,
    inside: /^(graph-data|diagram|preload\/(?!index))/u,
    packages: ['zod']
  },
  {
    name: 'renderer/canvas',
    files: /^renderer\/canvas\//u,
    inside: windowInside,
    types: windowTypes,
    packages: [...windowPackages, 'cytoscape']
  },
  {
    name: 'renderer',
    files: /^renderer\//u,
    inside: windowInside,
    types: windowTypes,
    packages: windowPackages
  },
  {
    name: 'main/cli',
    files: /^main\/cli(\.ts$|\/)/u,
    inside: /^(graph-data|diagram|main)\//u,
    packages: ['zod'],
    node: true
  },
  {
    name: 'main/build',
    files: /^main\/build\//u,
    inside: /^(graph-data|diagram|main)\//u,
    packages: ['vite'],
    node: true
  },
  { name: 'main', files: /^main\//u, inside: shellInside, packages: ['electron', 'zod'], node: true }
]

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** What is wrong with an import, or null. Files outside of the layers may import what they like. */
export function judge(entry: Import): string | null {
  const row = rows.find(({ files }) => files.test(entry.from))
  if (row === undefined) return null
  const refuse = `${entry.from}:${entry.line} ${row.name} must not import ${entry.specifier}`
  if (entry.target !== null) {
    const allowed =
      row.inside.test(entry.target) || (entry.typeOnly && row.types?.test(entry.target) === true)
    return allowed ? null : refuse
  }
  // The catalogue as the build bakes it in.
  if (entry.specifier.startsWith('virtual:')) return /^(renderer|main)\//u.test(entry.from) ? null : refuse
  if (isBuiltin(entry.specifier)) return row.node === true ? null : refuse
  return row.packages.includes(packageOf(entry.specifier)) ? null : refuse
}
