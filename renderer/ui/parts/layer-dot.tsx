/** The colour of a layer as a dot, or as a ring. */
import type { ReactElement } from 'react'
import { useApplication, useTheme } from '../context.tsx'
import { Swatch } from './samples.tsx'

export function LayerDot({
  layer: id,
  hollow = false
}: {
  layer: string
  hollow?: boolean
}): ReactElement | null {
  const layer = useApplication((state) => state.graph.layer(id))
  const theme = useTheme()
  if (layer === undefined) return null
  const { stroke } = theme.swatch(layer.colour)
  return <Swatch fill={hollow ? 'transparent' : stroke} stroke={stroke} />
}
