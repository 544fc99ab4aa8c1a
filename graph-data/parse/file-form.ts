/** A path below the catalogue's folder in; what the file at it must hold out. */
import { vocabularySchemas } from '../schema/vocabulary.ts'
import { nearest } from '../nearest.ts'

export type VocabularyName = keyof typeof vocabularySchemas

/** The vocabularies, in the order in which one names another: layers name bands. */
const vocabularyNames = Object.keys(vocabularySchemas) as readonly VocabularyName[]

export type PathForm =
  | { readonly form: 'component' | 'stack'; readonly stem: string }
  | { readonly form: 'vocabulary'; readonly stem: VocabularyName }
  | { readonly form: 'ignored' }
  | { readonly form: 'misplaced'; readonly message: string; readonly didYouMean?: string }

const isVocabulary = (stem: string): stem is VocabularyName => vocabularyNames.some((name) => name === stem)

/** Tell the form of a file from its path. Files that are not YAML are none of ours. */
export function formOfPath(path: string): PathForm {
  const stem = /([^/]*)\.ya?ml$/.exec(path)?.[1]
  if (stem === undefined) return { form: 'ignored' }
  const folders = path.split('/').slice(0, -1)
  const folder = folders.join('/')
  if (folder === 'components') return { form: 'component', stem }
  if (folder === 'stacks') return { form: 'stack', stem }
  if (folder !== 'vocabulary') {
    const message = 'Catalogue files lie in components/, stacks/ or vocabulary/, and in no folder below them.'
    return { form: 'misplaced', message }
  }
  if (isVocabulary(stem)) return { form: 'vocabulary', stem }
  const message = `There is no vocabulary "${stem}". The vocabularies are ${vocabularyNames.join(', ')}.`
  const didYouMean = nearest(stem, vocabularyNames)
  return didYouMean === undefined
    ? { form: 'misplaced', message }
    : { form: 'misplaced', message, didYouMean }
}
