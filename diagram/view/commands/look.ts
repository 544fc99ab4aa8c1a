/** Commands that change how a view looks and is called, not what it shows. */
import type { Language } from '../../../graph-data/catalogue.ts'
import type { ColourBy, HullsBy, ViewDocument } from '../document.ts'
import { defineCommand } from './command.ts'
import { toLine } from './line.ts'

const assign = <K extends keyof ViewDocument>(
  view: ViewDocument,
  key: K,
  value: ViewDocument[K]
): ViewDocument => (view[key] === value ? view : { ...view, [key]: value })

export const setLanguage = defineCommand<{ language: Language }>({
  id: 'set-language',
  title: { en: 'Change language', ko: '언어 변경' },
  apply: (view, { language }) => assign(view, 'language', language)
})

export const setTheme = defineCommand<{ theme: ViewDocument['theme'] }>({
  id: 'set-theme',
  title: { en: 'Change theme', ko: '테마 변경' },
  apply: (view, { theme }) => assign(view, 'theme', theme)
})

/** What the colour of a node stands for. */
export const setColourBy = defineCommand<{ colourBy: ColourBy }>({
  id: 'set-colour-by',
  title: { en: 'Change colours', ko: '색상 기준 변경' },
  apply: (view, { colourBy }) => assign(view, 'colourBy', colourBy)
})

/** What the areas behind the nodes stand for. */
export const setHulls = defineCommand<{ hulls: HullsBy }>({
  id: 'set-hulls',
  title: { en: 'Change areas', ko: '영역 변경' },
  apply: (view, { hulls }) => assign(view, 'hulls', hulls)
})

/** Name the view; an empty title lets it follow from the stack. */
export const setTitle = defineCommand<{ title: string }>({
  id: 'set-title',
  title: { en: 'Rename document', ko: '문서 이름 변경' },
  apply: (view, { title }) => assign(view, 'title', toLine(title, 200))
})
