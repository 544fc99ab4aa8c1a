/** What menus, dialogs, commands and lists say is in every phrase book, and nothing else is. */
import { describe, expect, test } from 'vitest'
import { exportFormatList } from '../../diagram/export/format.ts'
import { layouts } from '../../diagram/layout/arrange/layouts.ts'
import { overlays } from '../../diagram/overlays/registry.ts'
import { pageShapes as pages } from '../../diagram/scene/pages.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { viewCommands } from '../../diagram/view/commands/registry.ts'
import { queryKeys } from '../../graph-data/query/keys.ts'
import { queryIndex } from '../../graph-data/query/values.ts'
import { fileProblems, words } from '../../main/words.ts'
import { appActions, type AppAction } from '../../preload/actions.ts'
import { de } from '../../preload/phrases/de.ts'
import { ja } from '../../preload/phrases/ja.ts'
import { zhHans } from '../../preload/phrases/zh-hans.ts'
import { graph } from '../diagram/built-in.ts'

type Text = { readonly en: string; readonly ko: string }

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'en' in value &&
  typeof value.en === 'string' &&
  'ko' in value

/** Every text in a value, however deep. */
const textsIn = (value: unknown): readonly string[] =>
  isText(value)
    ? [value.en]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** Their classes are not the catalogue's, and always the same. */
const ownClasses = ['maturity', 'licence', 'status', 'dependence', 'evidence']
const classTitles = ({
  classes
}: {
  readonly classes: readonly { readonly title: Text }[]
}): readonly Text[] => classes.map(({ title }) => title)
/** Keys whose values the catalogue does not make. */
const closedKeys = ['maturity', 'status', 'necessity', 'has'] as const
const view = createView([])

const said = new Set(
  textsIn([
    words,
    fileProblems,
    (appActions as readonly AppAction[]).map(({ title, submenu }) => [title, submenu]),
    viewCommands.map(({ title }) => title),
    overlays.map(({ title, says }) => [title, says]),
    overlays.filter(({ id }) => ownClasses.includes(id)).map(({ read }) => classTitles(read(graph, view))),
    layouts,
    exportFormatList,
    pages,
    queryKeys,
    closedKeys.map((key) =>
      queryIndex(graph)
        .list(key)
        .values.map(({ title }) => title)
    )
  ])
)
const placeholders = (text: string): string[] => text.match(/\{\w+\}/g)?.toSorted() ?? []

describe.each([
  ['Japanese', ja],
  ['Chinese', zhHans],
  ['German', de]
] as const)('the phrase book of %s', (_language, book) => {
  test('holds what is said, and nothing that is not', () => {
    expect([...said].filter((phrase) => !book.has(phrase))).toEqual([])
    expect([...book.keys()].filter((phrase) => !said.has(phrase))).toEqual([])
  })

  test('keeps what is filled in', () => {
    for (const [phrase, own] of book) expect(placeholders(own), phrase).toEqual(placeholders(phrase))
  })

  test('shortens no sentence to a word, and leaves few as they are', () => {
    for (const [phrase, own] of book) {
      expect(own.trim(), phrase).not.toBe('')
      expect(own.endsWith('…'), phrase).toBe(phrase.endsWith('…'))
    }
    const same = [...book].filter(([phrase, own]) => phrase === own)
    expect(same.filter(([phrase]) => phrase.length > 20)).toEqual([])
  })
})
