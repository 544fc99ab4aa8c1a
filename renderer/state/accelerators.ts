/** Key presses in, actions out: a matcher for Electron's accelerator notation, for every layout and platform. */
import { appActions, type AppAction, type AppActionId } from '../../preload/actions.ts'
import { arrangingActions } from '../../preload/actions/arranging.ts'

export type Platform = 'linux' | 'darwin' | 'win32'

/** What the matcher reads of a KeyboardEvent. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  getModifierState?(key: string): boolean
}

type Chord = {
  readonly key: string
  readonly primary: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** Electron's names of the arrow keys, with those that a browser has and what is written on the keys. */
const arrows = new Map([
  ['left', { key: 'arrowleft', cap: '←' }],
  ['right', { key: 'arrowright', cap: '→' }],
  ['up', { key: 'arrowup', cap: '↑' }],
  ['down', { key: 'arrowdown', cap: '↓' }]
])

/** Take an accelerator apart. `CmdOrCtrl`, `Shift` and `Alt` are the modifiers we use. */
function parseAccelerator(accelerator: string): Chord {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key: key === 'Plus' ? '+' : (arrows.get(key.toLowerCase())?.key ?? key.toLowerCase()),
    primary: parts.includes('CmdOrCtrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt')
  }
}

/** The Latin letter or digit on the key, whatever alphabet the keyboard writes (a Hangul layout gives `ㅊ` for C). */
function latinKey(press: KeyPress): string {
  if (/^[\x20-\x7e]$/.test(press.key)) return press.key.toLowerCase()
  const physical = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)
  return physical?.[1]?.toLowerCase() ?? press.key.toLowerCase()
}

const isLetterOrDigit = (key: string): boolean => /^[a-z0-9]$/.test(key)

function matches(chord: Chord, press: KeyPress, platform: Platform): boolean {
  // AltGr types a character ("[" on a German layout) and reports Ctrl and Alt on Windows.
  const altGraph = press.getModifierState?.('AltGraph') ?? false
  const primary = platform === 'darwin' ? press.metaKey : press.ctrlKey && !altGraph
  const foreign = platform === 'darwin' ? press.ctrlKey : press.metaKey
  if (chord.primary !== primary || foreign || chord.alt !== (press.altKey && !altGraph)) return false
  // Where Shift is what makes the character ("?"), the character alone decides.
  const shiftMatters = isLetterOrDigit(chord.key) || chord.key.startsWith('arrow') || chord.shift
  if (shiftMatters && chord.shift !== press.shiftKey) return false
  return chord.key === latinKey(press)
}

const bindings = (appActions as readonly AppAction[]).flatMap(({ id, accelerator, alternative }) =>
  [accelerator, alternative]
    .filter((chord) => typeof chord === 'string')
    .map((chord) => ({ id: id as AppActionId, chord: parseAccelerator(chord) }))
)

/** Keys that mean something inside a text field stay with it. */
const textFieldKeepsThem: readonly AppActionId[] = [
  'undo',
  'redo',
  'select-visible',
  ...arrangingActions.map(({ id }) => id).filter((id) => id.startsWith('nudge-'))
]

/** The action of a key press, or undefined. `typing` is true where the keyboard focus is in a text field. */
export function actionOfKey(press: KeyPress, platform: Platform, typing: boolean): AppActionId | undefined {
  const hit = bindings.find(({ chord }) => matches(chord, press, platform))
  if (hit === undefined) return undefined
  const kept = typing && (!hit.chord.primary || textFieldKeepsThem.includes(hit.id))
  return kept ? undefined : hit.id
}

const macSymbols = new Map([
  ['CmdOrCtrl', '⌘'],
  ['Shift', '⇧'],
  ['Alt', '⌥']
])

/** The keys of an accelerator as the platform writes them, for tooltips and the list of shortcuts. */
export function keyCaps(accelerator: string, platform: Platform): readonly string[] {
  return accelerator.split('+').map((part) => {
    if (part === 'Plus') return '+'
    if (part === '-') return '−'
    const arrow = arrows.get(part.toLowerCase())
    if (arrow) return arrow.cap
    if (platform === 'darwin') return macSymbols.get(part) ?? part
    return part === 'CmdOrCtrl' ? 'Ctrl' : part
  })
}
