/** Files dragged over the window in; a hint over the whole of it while they hang there, and the first one opened, out. */
import { FileDown } from 'lucide-react'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from './context.tsx'

/** How many files a drag holds, as far as the system says; 0 for text and whatever else is no file. */
const countFiles = ({ dataTransfer }: DragEvent): number => {
  if (!dataTransfer?.types.includes('Files')) return 0
  return Math.max(1, [...dataTransfer.items].filter(({ kind }) => kind === 'file').length)
}

export function DropZone(): ReactElement | null {
  const { t } = useTranslation()
  const { store, documents } = useApp()
  const [count, setCount] = useState(0)

  useEffect(() => {
    // What lies behind a modal dialog does not change under it.
    const closed = (): boolean => store.getState().dialog !== null
    const over = (event: DragEvent): void => {
      const files = countFiles(event)
      if (files === 0 || event.dataTransfer === null) return
      // Without this the drop would not come here.
      event.preventDefault()
      event.dataTransfer.dropEffect = closed() ? 'none' : 'copy'
      setCount(closed() ? 0 : files)
    }
    const leave = (event: DragEvent): void => {
      // Between two elements of the window there is always one that is entered.
      if (event.relatedTarget === null) setCount(0)
    }
    const drop = (event: DragEvent): void => {
      setCount(0)
      if (countFiles(event) === 0) return
      event.preventDefault()
      if (!closed()) void documents.drop([...(event.dataTransfer?.files ?? [])])
    }
    const gone = (): void => setCount(0)
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('dragend', gone)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('dragend', gone)
    }
  }, [store, documents])

  if (count === 0) return null
  return (
    <div className="drop-zone" role="status" data-testid="drop-zone">
      <div className="drop-hint">
        <FileDown aria-hidden size={30} strokeWidth={1.5} />
        <strong>{t('drop.title')}</strong>
        <p>{count > 1 ? t('drop.several') : t('drop.kinds')}</p>
      </div>
    </div>
  )
}
