/** A link to the web. The window itself opens nothing: the shell asks the person, then hands it to their browser. */
import { ArrowUpRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { openLink } from '../../state/links.ts'
import { useApp } from '../context.tsx'

export function WebLink({
  url,
  children,
  testid
}: {
  url: string
  children: string
  testid?: string
}): ReactElement {
  const app = useApp()
  return (
    <button
      type="button"
      role="link"
      className="link web-link"
      title={url}
      data-testid={testid}
      onClick={() => void openLink(app, url)}
    >
      <span>{children}</span>
      <ArrowUpRight aria-hidden size={13} strokeWidth={1.75} />
    </button>
  )
}
