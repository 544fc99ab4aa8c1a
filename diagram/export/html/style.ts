/** A Scene and its theme in; the style sheet of its page out. */
import type { Theme } from '../../scene/theme.ts'
import type { Scene } from '../../scene/types.ts'

/** Everything but paper, ink and accent is mixed from them, so that a page fits whatever theme its picture has. */
export const pageStyle = (
  { background, fontFamily }: Scene,
  { brightness, ink, mutedInk, line }: Theme
): string => `
:root { color-scheme: ${brightness}; --paper: ${background}; --ink: ${ink}; --muted: ${mutedInk};
  --line: color-mix(in srgb, var(--ink) 16%, var(--paper)); --soft: color-mix(in srgb, var(--ink) 6%, var(--paper));
  --accent: ${line('blue').strong} }
* { box-sizing: border-box }
html, body { height: 100%; margin: 0 }
body { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 340px; background: var(--paper);
  color: var(--ink); font: 14px/1.5 ${fontFamily} }
header { grid-column: 1 / 3; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 10px 16px;
  border-bottom: 1px solid var(--line) }
h1 { margin: 0; font-size: 17px } h2 { margin: 0 0 4px; font-size: 19px } h3 { margin: 20px 0 6px; font-size: 14px }
h1, h2, h3, p, li, dd { overflow-wrap: anywhere }
header p { margin: 0; color: var(--muted); flex: 1 1 160px }
input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
  padding: 5px 11px }
button { cursor: pointer } button:hover { background: var(--soft) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
#stage:focus-visible { outline-offset: -3px }
.search { position: relative } .search input { width: min(280px, 60vw) }
#found { position: absolute; z-index: 2; right: 0; left: 0; margin: 4px 0 0; padding: 4px; list-style: none; max-height: 50vh;
  overflow: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
  box-shadow: 0 8px 24px rgb(0 0 0 / .18) }
#found li { padding: 5px 9px; border-radius: 6px; cursor: pointer }
#found li[aria-selected=true], #found li:hover { background: var(--soft) }
#found small, .quiet { color: var(--muted); font-size: 12.5px }
#stage { position: relative; overflow: hidden; touch-action: none; cursor: grab; user-select: none }
#stage.moving { cursor: grabbing }
#stage svg { display: block; width: 100%; height: 100% }
[data-id], [data-of] { cursor: pointer }
.focusing [data-id]:not(.on), .focusing [data-mark]:not(.on) { opacity: .22 } .focusing [data-relation]:not(.on) { opacity: .06 }
.focusing [data-relation].on { opacity: 1 }
[data-id].chosen > :nth-child(2) { stroke: var(--accent); stroke-width: 3 }
.zoom { display: flex; gap: 4px }
.zoom button { min-width: 36px }
aside { overflow: auto; padding: 16px; border-left: 1px solid var(--line); user-select: text }
aside ul { margin: 0; padding: 0; list-style: none } aside li { margin: 0 0 8px }
aside p { margin: 2px 0 } dl { display: grid; grid-template-columns: auto 1fr; gap: 3px 12px; margin: 10px 0 }
dt { color: var(--muted) } dd { margin: 0 }
.note { margin: 8px 0; padding-left: 10px; border-left: 3px solid var(--line) }
.go { display: block; width: 100%; text-align: left }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media (max-width: 760px) { body { grid-template: auto minmax(0, 3fr) minmax(0, 2fr) / minmax(0, 1fr) }
  header { grid-column: 1 } aside { border-left: 0; border-top: 1px solid var(--line) } }
@media print { body { display: block } header input, aside, .zoom { display: none } #stage { height: 90vh } }
`
