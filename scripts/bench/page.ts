/** What the page in which both SVG exports are measured needs of ours: the writer, under a name of the page. */
import { renderSvg } from '../../diagram/export/svg.ts'

Object.assign(globalThis, { benchRenderSvg: renderSvg })
