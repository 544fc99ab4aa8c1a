/** The bridge: puts one frozen object on `window.ecograph`. It holds no values of the contract, only its types. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from './contract.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('ecograph', name, input),
  // The path is empty for a File that lies on no disk; a page can give none of its own.
  drop: (file) => ipcRenderer.invoke('ecograph-drop', { path: webUtils.getPathForFile(file) }),
  on: (name, listener) => {
    // The event object stays here: it would hand the page a way to the sender.
    const receive = (_event: unknown, event: unknown, payload: unknown): void => {
      if (event === name) listener(payload as Parameters<typeof listener>[0])
    }
    ipcRenderer.on('ecograph', receive)
    return () => void ipcRenderer.removeListener('ecograph', receive)
  }
}

contextBridge.exposeInMainWorld('ecograph', bridge)
