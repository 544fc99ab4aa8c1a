/** The actions on what a person adds to the picture: notes, labels and colours of their own. */
import type { AppAction } from './action.ts'

export const notesActions = [
  {
    id: 'add-note',
    menu: 'edit',
    title: { en: 'Add Note…', ko: '메모 추가…' },
    accelerator: 'N',
    separated: true
  },
  { id: 'add-label', menu: 'edit', title: { en: 'Add Label…', ko: '이름표 추가…' }, accelerator: 'Shift+N' },
  {
    id: 'own-colour',
    menu: 'edit',
    title: { en: 'Colour of Selection…', ko: '선택 항목 색상…' },
    accelerator: null
  }
] as const satisfies readonly AppAction[]
