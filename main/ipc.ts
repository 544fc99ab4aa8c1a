/** Connects the window's messages to what answers them. The only place that listens to messages of a page. */
import { ipcMain } from 'electron'
import type { DroppedFileAnswer } from '../preload/contract.ts'
import { channel, createReceivers, dropChannel, type Caller, type Handlers } from './calls.ts'

/** Answer the calls and the dropped files of the window that `isOwn` knows. */
export function receiveCalls(
  isOwn: (caller: Caller) => boolean,
  handlers: Handlers,
  openDropped: (path: string) => Promise<DroppedFileAnswer>
): void {
  const { call, drop } = createReceivers(handlers, openDropped, {
    isOwn,
    now: () => performance.now(),
    report: (line) => console.error(line)
  })
  ipcMain.handle(channel, call)
  ipcMain.handle(dropChannel, drop)
}
