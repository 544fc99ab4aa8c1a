/** A finished SVG and the text of its view in; the SVG that holds the view, and draws the same, out. */
import { viewElement } from './xml.ts'

/** Put the view behind everything that is drawn: whoever reads the file sees the picture first. */
export function holdInSvg(svg: string, held: string | null): string {
  if (held === null) return svg
  const end = svg.lastIndexOf('</svg>')
  if (end === -1) throw new Error('the SVG has no end to put the view before')
  return `${svg.slice(0, end)}<metadata>${viewElement(held)}</metadata>\n${svg.slice(end)}`
}
