/** Key presses of several keyboards and platforms against the accelerators of the menu. */
import { describe, expect, it } from 'vitest'
import { appActions, type AppAction, type AppActionId } from '../../preload/actions.ts'
import { actionOfKey, keyCaps, type KeyPress, type Platform } from '../../renderer/state/accelerators.ts'

type Modifiers = 'ctrl' | 'meta' | 'alt' | 'shift' | 'altgr'

const press = (key: string, code: string, ...modifiers: Modifiers[]): KeyPress => ({
  key,
  code,
  ctrlKey: modifiers.includes('ctrl'),
  metaKey: modifiers.includes('meta'),
  altKey: modifiers.includes('alt'),
  shiftKey: modifiers.includes('shift'),
  getModifierState: (name) => name === 'AltGraph' && modifiers.includes('altgr')
})
const on = (key: KeyPress, platform: Platform = 'linux', typing = false): AppActionId | undefined =>
  actionOfKey(key, platform, typing)

describe('accelerators', () => {
  it('tell Shift apart on letters and digits', () => {
    expect(on(press('s', 'KeyS', 'ctrl'))).toBe('save')
    expect(on(press('S', 'KeyS', 'ctrl', 'shift'))).toBe('save-as')
    expect(on(press('f', 'KeyF'))).toBe('focus-selection')
    expect(on(press('F', 'KeyF', 'shift'))).toBe('leave-focus')
    expect(on(press('f', 'KeyF', 'ctrl'))).toBe('find')
    expect(on(press('0', 'Digit0', 'ctrl'))).toBe('fit')
    expect(on(press('9', 'Digit9', 'ctrl'))).toBe('fit-selection')
  })

  it('know alternatives', () => {
    expect(on(press('Z', 'KeyZ', 'ctrl', 'shift'))).toBe('redo')
    expect(on(press('y', 'KeyY', 'ctrl'))).toBe('redo')
    expect(on(press('=', 'Equal', 'ctrl'))).toBe('zoom-in')
    expect(on(press('+', 'Equal', 'ctrl', 'shift'))).toBe('zoom-in')
    expect(on(press('+', 'NumpadAdd', 'ctrl'))).toBe('zoom-in')
    expect(on(press('-', 'Minus', 'ctrl'))).toBe('zoom-out')
  })

  it('take a character for what it is, however it is typed', () => {
    expect(on(press('?', 'Slash', 'shift'))).toBe('help-page')
    expect(on(press('?', 'Minus', 'shift'))).toBe('help-page')
    expect(on(press('[', 'BracketLeft'))).toBe('previous-step')
    expect(on(press('[', 'Digit8', 'ctrl', 'alt', 'altgr'), 'win32')).toBe('previous-step')
    expect(on(press('{', 'BracketLeft', 'shift'))).toBeUndefined()
  })

  it('work while the keyboard writes Hangul', () => {
    expect(on(press('ㄴ', 'KeyS', 'ctrl'))).toBe('save')
    expect(on(press('ㅗ', 'KeyH'))).toBe('hide-rest')
  })

  it('use the letter and not the place of the key on other Latin layouts', () => {
    expect(on(press('z', 'KeyY', 'ctrl'))).toBe('undo')
    expect(on(press('a', 'KeyQ', 'ctrl'))).toBe('select-visible')
  })

  it('want Command on macOS and Ctrl elsewhere', () => {
    expect(on(press('s', 'KeyS', 'meta'), 'darwin')).toBe('save')
    expect(on(press('s', 'KeyS', 'ctrl'), 'darwin')).toBeUndefined()
    expect(on(press('s', 'KeyS', 'meta'), 'linux')).toBeUndefined()
    expect(on(press('s', 'KeyS', 'ctrl', 'meta'), 'linux')).toBeUndefined()
    expect(on(press('s', 'KeyS', 'ctrl', 'alt'), 'linux')).toBeUndefined()
  })

  it('leave a text field its own keys', () => {
    expect(on(press('f', 'KeyF'), 'linux', true)).toBeUndefined()
    expect(on(press('?', 'Slash', 'shift'), 'linux', true)).toBeUndefined()
    expect(on(press('z', 'KeyZ', 'ctrl'), 'linux', true)).toBeUndefined()
    expect(on(press('a', 'KeyA', 'ctrl'), 'linux', true)).toBeUndefined()
    expect(on(press('s', 'KeyS', 'ctrl'), 'linux', true)).toBe('save')
  })

  it('each belong to one action, and every action that has one can be typed', () => {
    const actions = appActions as readonly AppAction[]
    const all = actions.flatMap(({ accelerator, alternative }) => [accelerator, alternative]).filter(Boolean)
    expect(new Set(all).size).toBe(all.length)
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      for (const { id, accelerator } of actions) {
        if (accelerator === null) continue
        const parts = accelerator.split('+')
        const key = parts.at(-1) ?? ''
        const modifiers: Modifiers[] = []
        if (parts.includes('CmdOrCtrl')) modifiers.push(platform === 'darwin' ? 'meta' : 'ctrl')
        if (parts.includes('Shift')) modifiers.push('shift')
        if (parts.includes('Alt')) modifiers.push('alt')
        const typed = /^(Left|Right|Up|Down)$/.test(key) ? `Arrow${key}` : key
        expect(on(press(typed, '', ...modifiers), platform), `${id} on ${platform}`).toBe(id)
      }
    }
  })

  it('tell arrows with and without Shift apart, and leave them to text fields', () => {
    expect(on(press('ArrowLeft', 'ArrowLeft', 'ctrl'))).toBe('nudge-left')
    expect(on(press('ArrowLeft', 'ArrowLeft', 'ctrl', 'shift'))).toBe('nudge-far-left')
    expect(on(press('ArrowLeft', 'ArrowLeft', 'ctrl'), 'linux', true)).toBeUndefined()
    expect(on(press('ArrowLeft', 'ArrowLeft'))).toBeUndefined()
    // Option makes another letter on a Mac; the key says which one it is.
    expect(on(press('å', 'KeyA', 'alt'), 'darwin')).toBe('align-left')
  })

  it('are written as the platform writes them', () => {
    expect(keyCaps('CmdOrCtrl+Shift+S', 'linux')).toEqual(['Ctrl', 'Shift', 'S'])
    expect(keyCaps('CmdOrCtrl+Shift+S', 'darwin')).toEqual(['⌘', '⇧', 'S'])
    expect(keyCaps('CmdOrCtrl+-', 'win32')).toEqual(['Ctrl', '−'])
    expect(keyCaps('CmdOrCtrl+Shift+Left', 'linux')).toEqual(['Ctrl', 'Shift', '←'])
  })
})
