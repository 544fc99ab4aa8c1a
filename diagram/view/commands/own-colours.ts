/** A command on the colours that a person gives to components. */
import type { ColourToken } from '../../../graph-data/catalogue.ts'
import { defineCommand } from './command.ts'
import { byCodeUnit } from './sorted-ids.ts'

/** Give components a colour of their own, in every view and under every overlay; null takes it away again. */
export const setOwnColour = defineCommand<{ ids: readonly string[]; colour: ColourToken | null }>({
  id: 'set-own-colour',
  title: { en: 'Change own colour', ko: '개별 색상 변경' },
  apply(view, { ids, colour }, graph) {
    const colours = new Map<string, ColourToken>(view.ownColours)
    for (const id of ids) {
      if (colour === null) colours.delete(id)
      else if (graph.component(id) !== undefined) colours.set(id, colour)
    }
    const before = new Map<string, ColourToken>(view.ownColours)
    const isSame =
      colours.size === before.size && [...colours].every(([id, token]) => before.get(id) === token)
    if (isSame) return view
    return { ...view, ownColours: [...colours].sort(([a], [b]) => byCodeUnit(a, b)) }
  }
})
