/** The JSON Schemas on disk are those the zod schemas give, and accept and refuse what they should. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { catalogueJsonSchemas, jsonSchemaFiles } from '../../graph-data/schema/json-schema.ts'
import { catalogueFiles, catalogueFolder } from './catalogue-files.ts'

const folder = resolve(catalogueFolder, '../schema/json')

test('the files are current; `npm run ecograph -- schema --out graph-data/schema/json` writes them', () => {
  const files = jsonSchemaFiles()
  expect(readdirSync(folder).toSorted()).toEqual(files.map(({ path }) => path).toSorted())
  for (const { path, text } of files)
    expect([path, readFileSync(join(folder, path), 'utf8')]).toEqual([path, text])
})

const yamlFiles = catalogueFiles.filter(({ path }) => path.endsWith('.yaml'))
const schemaOf = (path: string, text: string) =>
  resolve(
    catalogueFolder,
    dirname(path),
    /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? 'none'
  )
const expectedName = (path: string) => {
  const [kind, name] = path.split('/')
  return kind === 'vocabulary' ? name!.replace('.yaml', '') : kind!.slice(0, -1)
}

test('the first line of every catalogue file names its schema', () => {
  for (const { path, text } of yamlFiles) {
    expect([path, schemaOf(path, text)]).toEqual([path, join(folder, `${expectedName(path)}.schema.json`)])
    expect(existsSync(schemaOf(path, text))).toBe(true)
  }
})

describe('read back from JSON Schema', () => {
  const schemas = new Map(
    catalogueJsonSchemas().map(({ name, schema }) => [
      name,
      z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema)
    ])
  )
  const accepts = (name: string, value: unknown) => schemas.get(name)!.safeParse(value).success

  test('every catalogue file fits', () => {
    for (const { path, text } of yamlFiles) {
      expect([path, accepts(expectedName(path), parse(text))]).toEqual([path, true])
    }
  })

  test('what is wrong does not', () => {
    const sound = { version: 2, id: 'a', name: 'A', kind: 'project', layer: 'networking' }
    expect(accepts('component', sound)).toBe(true)
    expect(accepts('component', { ...sound, version: 3 })).toBe(false)
    expect(accepts('component', { ...sound, id: 'A' })).toBe(false)
    expect(accepts('component', { ...sound, colour: 'red' })).toBe(false)
    expect(
      accepts('component', { ...sound, relations: [{ to: 'b', type: 'depends-on', source: null }] })
    ).toBe(false)
    const layer = { id: 'a', title: { en: 'A', ko: '가' }, band: 'network', colour: 'blue-7' }
    expect(accepts('layers', { version: 1, entries: [layer] })).toBe(false)
    expect(accepts('layers', { version: 1, entries: [{ ...layer, colour: 'blue-6' }] })).toBe(true)
  })
})
