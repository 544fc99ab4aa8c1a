/** A path below the catalogue's folder in; what the file at it must hold out. */
import type { Text } from '../catalogue.ts'
import { vocabularySchemas } from '../schema/vocabulary.ts'
import { nearest } from '../nearest.ts'
import { fillText } from '../words/filled-text.ts'

export type VocabularyName = keyof typeof vocabularySchemas

/** The vocabularies, in the order in which one names another: layers name bands. */
const vocabularyNames = Object.keys(vocabularySchemas) as readonly VocabularyName[]

export type PathForm =
  | { readonly form: 'component' | 'stack'; readonly stem: string }
  | { readonly form: 'vocabulary'; readonly stem: VocabularyName }
  | { readonly form: 'ignored' }
  | { readonly form: 'misplaced'; readonly message: Text; readonly didYouMean?: string }

const isVocabulary = (stem: string): stem is VocabularyName => vocabularyNames.some((name) => name === stem)

const misplaced: Text = {
  en: 'Catalogue files lie in components/, stacks/ or vocabulary/, and in no folder below them.',
  ko: '카탈로그 파일은 components/, stacks/, vocabulary/ 바로 아래에 두어야 합니다.'
}

/** Tell the form of a file from its path. Files that are not YAML are none of ours. */
export function formOfPath(path: string): PathForm {
  const stem = /([^/]*)\.ya?ml$/.exec(path)?.[1]
  if (stem === undefined) return { form: 'ignored' }
  const folders = path.split('/').slice(0, -1)
  const folder = folders.join('/')
  if (folder === 'components') return { form: 'component', stem }
  if (folder === 'stacks') return { form: 'stack', stem }
  if (folder !== 'vocabulary') {
    return { form: 'misplaced', message: misplaced }
  }
  if (isVocabulary(stem)) return { form: 'vocabulary', stem }
  const message = fillText(
    {
      en: 'There is no vocabulary "{stem}". The vocabularies are {names}.',
      ko: '"{stem}" 어휘 파일은 없습니다. 쓸 수 있는 어휘 파일: {names}.'
    },
    { stem, names: vocabularyNames.join(', ') }
  )
  const didYouMean = nearest(stem, vocabularyNames)
  return didYouMean === undefined
    ? { form: 'misplaced', message }
    : { form: 'misplaced', message, didYouMean }
}
