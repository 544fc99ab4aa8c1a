/** `ecograph schema`: the JSON Schemas of catalogue files, for editors that help while writing. */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { jsonSchemaFiles } from '../../graph-data/schema/json-schema.ts'
import { readText } from '../files.ts'
import { problem, type Command } from './command.ts'
import { writeProduct } from './output.ts'

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'write the JSON Schemas of catalogue files',
  operands: '',
  options: [
    {
      name: 'out',
      value: 'folder',
      description: 'the folder to write them to; it is made where it is missing'
    },
    {
      name: 'check',
      value: null,
      description: 'write nothing: say which files in the folder are not up to date'
    }
  ],
  examples: ['ecograph schema --out schemas', 'ecograph schema --check --out graph-data/schema/json'],
  async run(given, surroundings) {
    if (given.operands.length > 0) return problem(`schema takes no ${given.operands[0]}; the folder is --out`)
    const out = given.text('out')
    if (out === undefined) return problem('schema needs a folder: --out <folder>')
    const folder = resolve(surroundings.folder, out)
    const files = jsonSchemaFiles()
    if (given.on('check')) {
      const read = await Promise.all(files.map(({ path }) => readText(join(folder, path))))
      const stale = files.filter(({ text }, index) => {
        const there = read[index]
        return !there?.ok || there.text !== text
      })
      for (const { path } of stale) surroundings.tell(`${join(out, path)} is not up to date`)
      return stale.length === 0 ? 0 : 1
    }
    const made = await mkdir(folder, { recursive: true }).then(
      () => true,
      () => false
    )
    if (!made) return problem(`cannot make the folder ${out}`)
    for (const { path, text } of files) {
      const written = await writeProduct(text, join(out, path), surroundings)
      if (written !== 0) return written
    }
    surroundings.tell(`${files.length} schemas are in ${out}`)
    return 0
  }
}
