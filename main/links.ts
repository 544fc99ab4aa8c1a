/** A web address in; opened in the person's own browser once they have seen it and agreed. Nothing else opens anything outside of the window. */
import { clipboard, shell } from 'electron'
import type { InterfaceLanguage } from '../preload/speech.ts'
import type { CallOutput } from '../preload/contract.ts'
import { readAddress } from './addresses.ts'
import type { Dialogs } from './dialogs.ts'
import { phrase } from './phrases.ts'
import { words } from './words.ts'

export type Links = { open(url: string): Promise<CallOutput<'openLink'>> }

/** Opening web addresses, with the question before it. */
export function createLinks({ link: ask }: Pick<Dialogs, 'link'>, language: () => InterfaceLanguage): Links {
  let asking = false

  async function decide(url: string): Promise<CallOutput<'openLink'>> {
    const found = readAddress(url)
    if (found === null) return { status: 'failed', message: phrase(words.linkRefused, language()) }
    const answer = await ask(found)
    switch (answer) {
      case 'cancel':
        return { status: 'cancelled' }
      case 'copy':
        clipboard.writeText(found.address)
        return { status: 'copied' }
      case 'open':
        try {
          await shell.openExternal(found.address)
          return { status: 'opened' }
        } catch {
          return { status: 'failed', message: phrase(words.linkFailed, language()) }
        }
      default:
        return answer satisfies never
    }
  }

  return {
    async open(url) {
      // One question at a time: a page must not be able to wear a person out with them.
      if (asking) return { status: 'cancelled' }
      asking = true
      try {
        return await decide(url)
      } finally {
        asking = false
      }
    }
  }
}
