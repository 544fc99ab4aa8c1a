/** How much of the picture is named in; the key of the words that say it out. Null where all is named. */

type NamesShown = {
  readonly named: number
  readonly total: number
  readonly folded: number
  readonly areas: number
}

/** What is counted: folded groups have names, too. */
const words = {
  components: ['zoom.names', 'zoom.areasOnly'],
  groups: ['zoom.namesOfGroups', 'zoom.areasNotGroups'],
  both: ['zoom.namesOfBoth', 'zoom.areasNotBoth']
} as const

type NamesWords = (typeof words)[keyof typeof words][number]

export function namesWords({ named, total, folded, areas }: NamesShown): NamesWords | null {
  if (named >= total) return null
  const [names, areasOnly] = words[folded === 0 ? 'components' : folded === total ? 'groups' : 'both']
  return named === 0 && areas > 0 ? areasOnly : names
}
