/** The words of what a zoom shows and hides, and of the minimap, in English. */
export const zoomEn = {
  names: 'Names of {{named}} of {{total}} components',
  namesOfGroups: 'Names of {{named}} of {{total}} folded groups',
  namesOfBoth: 'Names of {{named}} of {{total}} components and folded groups',
  areasOnly: 'Only the areas are named, not the {{total}} components',
  areasNotGroups: 'Only the areas are named, not the {{total}} folded groups',
  areasNotBoth: 'Only the areas are named, not the {{total}} components and folded groups',
  nearer: 'zoom in for more',
  minimap: 'Minimap',
  minimapRole: 'map of the picture',
  minimapHide: 'Hide the minimap',
  minimapHint: 'Drag, or use the arrow keys, to move the picture; plus and minus zoom; Home shows all.',
  minimapSees:
    '{{share}} % of the picture in sight, its middle {{across}} % from the left and {{down}} % from the top',
  minimapAll: 'All of the picture is in sight'
} as const
