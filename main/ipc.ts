/** Connects the windows' messages to what answers them. The only place that listens to messages of a page. */
import { ipcMain } from 'electron'
import { channel, dropChannel, type Caller, type Receivers } from './calls.ts'

/** Answer the calls and the dropped files of the windows that `receiversOf` knows; nobody else gets an answer. */
export function receiveCalls(receiversOf: (caller: Caller) => Receivers | null): void {
  const known = (caller: Caller): Receivers => {
    const receivers = receiversOf(caller)
    if (receivers !== null) return receivers
    console.error('Call refused: sender')
    throw new Error('Call refused')
  }
  type Message = readonly unknown[]
  const call = async (caller: Caller, ...message: Message) => known(caller).call(caller, ...message)
  const drop = async (caller: Caller, ...message: Message) => known(caller).drop(caller, ...message)
  ipcMain.handle(channel, call)
  ipcMain.handle(dropChannel, drop)
}
