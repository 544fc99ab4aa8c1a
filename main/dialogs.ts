/** The native dialogs: a question in, the person's answer out. */
import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { join } from 'node:path'
import type { InterfaceLanguage } from '../preload/speech.ts'
import type { WebAddress } from './addresses.ts'
import type { FileDialogs } from './documents.ts'
import { pictureEndings } from './view-files.ts'
import { phrase } from './phrases.ts'
import { say, words } from './words.ts'

export type Dialogs = FileDialogs & {
  pickFolder(): Promise<string | null>
  pickTheme(): Promise<string | null>
  unsaved(): Promise<'save' | 'discard' | 'cancel'>
  /** Show an address in full and ask whether to open it. */
  link(address: WebAddress): Promise<'open' | 'copy' | 'cancel'>
}

/** Dialogs that belong to the window of the moment. */
export function createDialogs(
  window: () => BrowserWindow | null,
  language: () => InterfaceLanguage
): Dialogs {
  /** The folder of the last file dialog of this session. */
  let lastFolder: string | null = null

  const word = (text: (typeof words)[keyof typeof words]): string => phrase(text, language())
  const filters = (
    title: (typeof words)['viewFiles' | 'exportedFiles'],
    extension: string
  ): { name: string; extensions: string[] }[] => [
    { name: word(title), extensions: [extension] },
    { name: word(words.allFiles), extensions: ['*'] }
  ]
  const remember = (path: string): string => {
    lastFolder = join(path, '..')
    return path
  }

  async function pick(options: Electron.OpenDialogOptions): Promise<string | null> {
    const parent = window()
    const answer = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    return answer.canceled ? null : (answer.filePaths[0] ?? null)
  }
  async function name(folder: string | null, options: Electron.SaveDialogOptions): Promise<string | null> {
    const start = folder ?? lastFolder ?? app.getPath('documents')
    const full: Electron.SaveDialogOptions = {
      ...options,
      defaultPath: join(start, options.defaultPath ?? ''),
      properties: ['showOverwriteConfirmation', 'createDirectory']
    }
    const parent = window()
    const answer = await (parent === null ? dialog.showSaveDialog(full) : dialog.showSaveDialog(parent, full))
    return answer.canceled || answer.filePath === '' ? null : remember(answer.filePath)
  }
  async function ask(
    message: string,
    detail: string,
    buttons: readonly string[],
    more: Pick<MessageBoxOptions, 'type' | 'defaultId'> = { type: 'warning', defaultId: 0 }
  ): Promise<number> {
    const options: MessageBoxOptions = {
      ...more,
      message,
      detail,
      buttons: [...buttons],
      cancelId: buttons.length - 1,
      noLink: true
    }
    const parent = window()
    const answer = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options))
    return answer.response
  }

  return {
    async pickView() {
      const path = await pick({
        title: word(words.openTitle),
        filters: [
          { name: word(words.picturesToo), extensions: ['ecograph', 'json', ...pictureEndings] },
          ...filters(words.viewFiles, 'ecograph')
        ],
        properties: ['openFile'],
        ...(lastFolder === null ? {} : { defaultPath: lastFolder })
      })
      return path === null ? null : remember(path)
    },
    pickFolder: () => pick({ title: word(words.packTitle), properties: ['openDirectory'] }),
    async pickTheme() {
      const path = await pick({
        title: word(words.themeTitle),
        filters: [
          { name: word(words.themeFiles), extensions: ['yaml', 'yml', 'json'] },
          { name: word(words.allFiles), extensions: ['*'] }
        ],
        properties: ['openFile'],
        ...(lastFolder === null ? {} : { defaultPath: lastFolder })
      })
      return path === null ? null : remember(path)
    },
    nameView: (folder, defaultPath) =>
      name(folder, {
        title: word(words.saveTitle),
        defaultPath,
        filters: filters(words.viewFiles, 'ecograph')
      }),
    nameExport: (folder, defaultPath, ending) =>
      name(folder, {
        title: word(words.exportTitle),
        defaultPath,
        filters: filters(words.exportedFiles, ending.slice(1))
      }),
    async changedOutside(file) {
      const message = say(words.changedQuestion, language(), { name: file })
      const answer = await ask(message, word(words.changedDetail), [
        word(words.saveAs),
        word(words.overwrite),
        word(words.cancel)
      ])
      return (['save-as', 'overwrite', 'cancel'] as const)[answer] ?? 'cancel'
    },
    async replaceExisting(file) {
      const message = say(words.existsQuestion, language(), { name: file })
      return (await ask(message, word(words.existsDetail), [word(words.replace), word(words.cancel)])) === 0
    },
    async unsaved() {
      const answer = await ask(word(words.unsavedQuestion), word(words.unsavedDetail), [
        word(words.save),
        word(words.dontSave),
        word(words.cancel)
      ])
      return (['save', 'discard', 'cancel'] as const)[answer] ?? 'cancel'
    },
    async link({ address, host, encrypted }) {
      const message = say(words.linkQuestion, language(), { host })
      const detail = encrypted ? address : `${address}\n\n${word(words.linkNotEncrypted)}`
      const buttons = [word(words.linkOpen), word(words.linkCopy), word(words.cancel)]
      // The answer that does nothing is the ready one: a key pressed for the page must not open anything.
      const answer = await ask(message, detail, buttons, {
        type: encrypted ? 'question' : 'warning',
        defaultId: 2
      })
      return (['open', 'copy', 'cancel'] as const)[answer] ?? 'cancel'
    }
  }
}
