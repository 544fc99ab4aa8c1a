/** The entry: asks the shell how to begin and loads the application at the same time. */
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/shell.css'
import './styles/panels.css'
import './styles/details.css'
import './styles/relations.css'
import './styles/overlays.css'
import './styles/look.css'
import './styles/zoom.css'
import './styles/drop-zone.css'
import './styles/forced.css'
import { letters } from 'virtual:catalogue-letters'
import { windowBridge } from './bridge.ts'

// zod tries `new Function` when its first schema is made, which our policy reports as an attack. The application is
// imported below and not above, so that zod finds this setting when it loads.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

const started = windowBridge().call('start', {})
// The letters of the picture are fetched before anything knows the picture: it is not drawn without them.
const font = started.then(
  ({ language }) => document.fonts.load('500 13px "Pretendard Variable"', letters[language]),
  // Where the shell does not answer, that is what the start below fails of.
  () => []
)

try {
  // Both are being fetched already; the first works while the second, which is larger, is still being read.
  const { prepareFirstPicture } = await import('./first-picture.ts')
  const first = await prepareFirstPicture(windowBridge(), await started)
  const { startWindow } = await import('./ui/start.tsx')
  await startWindow(document.getElementById('root')!, windowBridge(), first, font)
} catch (error) {
  console.error(error)
  const note = document.createElement('p')
  note.setAttribute('role', 'alert')
  note.className = 'start-failed'
  note.textContent =
    'Ecograph could not start. Please close the window and try again. · Ecograph을 시작하지 못했습니다. 창을 닫고 다시 시도해 주세요.'
  document.body.replaceChildren(note)
}
