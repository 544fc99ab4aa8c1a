/** Marks of a Scene in; what formats have to know of them out: which are a person's words, and whose. */
import type { Scene, SceneMark } from '../scene/types.ts'
import { oneLine } from './plain-text.ts'

/** Whether a person wrote it: a note or a label. Badges and counts say of data what data formats hold as it is. */
export const isWritten = ({ kind }: SceneMark): boolean => kind === 'note' || kind === 'label'

/** What a person wrote on a node, or on the picture where `of` is null, a line each. For formats that hold data. */
export const wordsOn = ({ marks }: Scene, of: string | null): readonly string[] =>
  marks.filter((mark) => isWritten(mark) && mark.of === of).map(({ title }) => oneLine(title))
