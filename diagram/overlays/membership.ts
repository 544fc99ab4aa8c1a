/** Which of the chosen stacks a component is in: in one alone, in several of them, or in none. */
import type { ColourToken, Text } from '../../graph-data/catalogue.ts'
import { fillText } from '../../graph-data/words/filled-text.ts'
import { readStack, type ChosenStack } from '../view/chosen-stack.ts'
import { readById, type Overlay, type OverlayClass } from './overlay.ts'

/** More than four stacks have more classes than one can tell apart. */
export const mostMembership = 4

/** What stands for each of the stacks. */
export const stackLetters = ['A', 'B', 'C', 'D'] as const

/** Colours by the letters of a class. Those of one stack are far apart; what is shared lies in between. */
export const membershipColours: ReadonlyMap<string, ColourToken> = new Map([
  ['A', 'blue-6'],
  ['B', 'amber-4'],
  ['C', 'rose-3'],
  ['D', 'teal-1'],
  ['AB', 'green-2'],
  ['AC', 'violet-3'],
  ['AD', 'cyan-4'],
  ['BC', 'orange-3'],
  ['BD', 'green-6'],
  ['CD', 'pink-5'],
  ['ABC', 'pink-2'],
  ['ABD', 'green-1'],
  ['ACD', 'violet-6'],
  ['BCD', 'orange-6'],
  ['ABCD', 'slate-6']
])

const outside: OverlayClass = {
  id: 'none',
  title: { en: 'In none of them', ko: '어디에도 없음' },
  colour: 'slate-3',
  sign: '–',
  tone: 'quiet'
}

const outsideOne: Text = { en: 'Not in the stack', ko: '스택에 없음' }

/** Every set of some stacks, small sets first; as texts of letters. */
function lettersOf(count: number): readonly string[] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, bits) =>
    stackLetters.filter((_letter, at) => ((bits + 1) >> at) % 2 === 1).join('')
  )
  return all.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
}

function titleOf(sign: string, stacks: readonly ChosenStack[]): Text {
  const [first = '', ...more] = sign
  const stack = stacks[stackLetters.findIndex((letter) => letter === first)]
  if (more.length > 0) {
    const before = [first, ...more.slice(0, -1)]
    return fillText(
      { en: '{letters} and {last}', ko: '{letters}·{last} 공통' },
      { letters: { en: before.join(', '), ko: before.join('·') }, last: more.at(-1) ?? '' }
    )
  }
  const title = stack?.title ?? { en: '', ko: '' }
  return stacks.length === 1
    ? title
    : fillText({ en: '{letter} only: {title}', ko: '{letter}만: {title}' }, { letter: first, title })
}

export const byMembership: Overlay = {
  id: 'membership',
  title: { en: 'Stack membership', ko: '스택 소속' },
  says: {
    en: 'Which of up to four stacks a component is in: one alone, several at once, or none.',
    ko: '최대 네 개의 스택 중 한 곳에만 있는지, 여러 곳에 함께 있는지, 어디에도 없는지 보여 줍니다.'
  },
  channels: ['colour', 'border', 'badge'],
  readsView: true,
  read: (graph, view) => {
    const known = (ids: readonly string[]): readonly ChosenStack[] =>
      ids.flatMap((id) => readStack(graph, view, id) ?? [])
    // Those that are gone, as one's own stacks can be, do not count.
    const named = known(view.membership)
    const stacks = (named.length > 0 ? named : known(view.stack ? [view.stack.id] : [])).slice(
      0,
      mostMembership
    )
    const classes = lettersOf(stacks.length).map((sign): OverlayClass => ({
      id: sign,
      title: titleOf(sign, stacks),
      colour: membershipColours.get(sign) ?? 'slate-3',
      sign,
      tone: 'loud'
    }))
    const rest = stacks.length === 1 ? { ...outside, title: outsideOne } : outside
    return readById([...classes, rest], ({ id }) => {
      const found = stackLetters.filter((_, at) => stacks[at]?.core.has(id)).join('')
      return found === '' ? outside.id : found
    })
  }
}
