/** Connects the window's calls to what answers them. The only place that listens to messages of a page. */
import { ipcMain } from 'electron'
import { channel, createCallReceiver, type Caller, type Handlers } from './calls.ts'

/** Answer the calls of the window that `isOwn` knows. */
export function receiveCalls(isOwn: (caller: Caller) => boolean, handlers: Handlers): void {
  const receive = createCallReceiver(handlers, {
    isOwn,
    now: () => performance.now(),
    report: (line) => console.error(line)
  })
  ipcMain.handle(channel, receive)
}
