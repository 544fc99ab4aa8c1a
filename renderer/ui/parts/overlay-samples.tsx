/** Samples of the classes of overlays as the picture draws them: a body, a border, a badge, an area. */
import type { ReactElement } from 'react'
import { borderStrokes } from '../../../diagram/scene/borders.ts'
import type { Channel, OverlayClass, Reading } from '../../../diagram/overlays/overlay.ts'
import { useTheme } from '../context.tsx'

const size = { width: 26, height: 16 } as const

/** A class as one channel shows it. `isSolid` draws a body as that of what is chosen. */
export function ClassSample({
  channel,
  of,
  reading,
  isSolid = false
}: {
  channel: Channel
  of: OverlayClass
  reading: Reading
  isSolid?: boolean
}): ReactElement {
  const theme = useTheme()
  const swatch = theme.swatch(of.colour)
  if (channel === 'badge') {
    const isQuiet = of.tone === 'quiet'
    return (
      <span
        aria-hidden
        className="sign-sample"
        data-quiet={isQuiet}
        style={isQuiet ? {} : { background: swatch.strongFill, color: swatch.strongText }}
      >
        {isQuiet ? '' : of.sign}
      </span>
    )
  }
  const border = channel === 'border' ? borderStrokes(reading, theme)(of) : null
  const hull = theme.hull(of.colour)
  const paint = {
    colour: isSolid
      ? { fill: swatch.strongFill, stroke: swatch.strongStroke, width: 1.2 }
      : { fill: swatch.fill, stroke: swatch.stroke, width: 1.2 },
    border: {
      fill: 'none',
      stroke: border?.colour ?? theme.mutedInk,
      // Patterns are drawn for nodes: a sample has room for half of one.
      width: border ? 2.4 : 1
    },
    hull: { fill: hull.fill, stroke: hull.text, width: 1 }
  }[channel]
  return (
    <svg className="class-sample" aria-hidden {...size} viewBox={`0 0 ${size.width} ${size.height}`}>
      <rect
        x={2}
        y={2}
        width={size.width - 4}
        height={size.height - 4}
        rx={channel === 'hull' ? 6 : 4}
        fill={paint.fill}
        stroke={paint.stroke}
        strokeWidth={paint.width}
        strokeDasharray={border?.dash.map((length) => length * 0.7).join(' ')}
      />
    </svg>
  )
}
