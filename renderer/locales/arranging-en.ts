/** The words of arranging: layouts, lines and gaps, the grid and locks, in English. */
export const arrangingEn = {
  arranging: {
    menu: 'Arrange',
    open: 'Arrange…',
    snap: 'Snap to grid',
    snapHint: 'While dragging and nudging, in steps of 10',
    mapHint: 'Everything back where the map has it, with areas for layers; what is locked stays.',
    needsCentre: 'Select a component first, or focus on one.',
    needsSteps: 'Choose a stack with steps first.',
    noCentre: 'Nothing of the selection shows, so rings have no middle. Select a component that shows.',
    doneBands: 'Arranged in bands, with areas for layers. Undo brings the old picture back.',
    doneHierarchy: 'Arranged as a hierarchy, without areas. Undo brings the old picture back.',
    doneRings: 'Arranged in rings, without areas. Undo brings the old picture back.',
    donePath: 'Arranged as a path, with areas for its steps. Undo brings the old picture back.',
    doneMap: 'Everything is back where the map has it. Undo brings the old picture back.',
    refused: '“{{name}}” is locked and stays where it is. Press L to unlock it.',
    bar: 'Align and distribute',
    alignLeft: 'Align left edges',
    alignCentre: 'Align centres',
    alignRight: 'Align right edges',
    alignTop: 'Align top edges',
    alignMiddle: 'Align middles',
    alignBottom: 'Align bottom edges',
    distributeHorizontally: 'Equal gaps from left to right',
    distributeVertically: 'Equal gaps from top to bottom',
    snapSelection: 'Snap to grid now',
    lock: 'Lock in place',
    unlock: 'Unlock',
    ringsAround: 'Arrange in rings around it'
  }
} as const
