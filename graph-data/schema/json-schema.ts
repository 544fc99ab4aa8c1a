/** The zod schemas of catalogue files in; JSON Schemas for editors out. */
import { z } from 'zod'
import { componentFileSchema } from './component.ts'
import { stackFileSchema } from './stack.ts'
import { vocabularyFileSchema } from './vocabulary-file.ts'
import { vocabularySchemas } from './vocabulary.ts'

/** A schema by the name that the first line of a catalogue file calls it. */
export type NamedJsonSchema = { readonly name: string; readonly schema: Readonly<Record<string, unknown>> }

const titles: ReadonlyMap<string, string> = new Map([
  ['component', 'A component of the ecosystem and the relations that leave it'],
  ['stack', 'A named stack of components']
])

function jsonSchema(name: string, schema: z.ZodType): NamedJsonSchema {
  const generated = z.toJSONSchema(schema, {
    // What a person writes: fields with a default may be absent.
    io: 'input',
    override: ({ jsonSchema: part }) => {
      // Not every reader of JSON Schema gives patterns the flag that \p needs.
      if (part.pattern?.includes('\\p{Cc}')) part.pattern = '^[^\\u0000-\\u001f\\u007f-\\u009f]+$'
      // Read-only is a promise of our types, not something for whoever edits the file.
      delete part.readOnly
    }
  })
  const { $schema, ...rest } = generated
  const title = titles.get(name) ?? `The vocabulary of ${name.replace('-', ' ')}`
  return { name, schema: { $schema, title, ...rest } }
}

/** The schema of every form of catalogue file, in a fixed order. */
export function catalogueJsonSchemas(): readonly NamedJsonSchema[] {
  const vocabularies = Object.keys(vocabularySchemas) as (keyof typeof vocabularySchemas)[]
  return [
    jsonSchema('component', componentFileSchema),
    jsonSchema('stack', stackFileSchema),
    ...vocabularies.map((name) => jsonSchema(name, vocabularyFileSchema(name)))
  ]
}

/** The files that hold the schemas, by path below `graph-data/schema/json/`. */
export function jsonSchemaFiles(): readonly { readonly path: string; readonly text: string }[] {
  return catalogueJsonSchemas().map(({ name, schema }) => ({
    path: `${name}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`
  }))
}
