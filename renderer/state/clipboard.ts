/** Text in; on the clipboard, with a word about it. */
import { notify, type AppStore } from './store.ts'

/**
 * Copy a text; `name` is what the notice calls it, where the text itself is long. The window holds no permission, also
 * not that of `navigator.clipboard`; this older way needs none and works only right after the person's own click or key.
 */
export function copyText(store: AppStore, text: string, name = text): void {
  let given = false
  const give = (event: ClipboardEvent): void => {
    given = true
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('copy', give, true)
  const done = document.execCommand('copy') && given
  document.removeEventListener('copy', give, true)
  if (done) notify(store, 'done', { key: 'notice.copied', name })
  else notify(store, 'problem', { key: 'notice.unexpected' })
}
