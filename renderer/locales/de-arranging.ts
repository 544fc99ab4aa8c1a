/** The words of arranging: layouts, lines and gaps, the grid and locks, in German. */
export const deArranging = {
  arranging: {
    menu: 'Anordnen',
    open: 'Anordnen…',
    snap: 'Am Raster ausrichten',
    snapHint: 'Beim Ziehen und Schieben, in Schritten von 10',
    mapHint: 'Alles zurück an den Platz auf der Karte, mit Flächen für Ebenen; Gesperrtes bleibt.',
    needsCentre: 'Zuerst eine Komponente auswählen oder auf eine fokussieren.',
    needsSteps: 'Zuerst einen Stack mit Schritten wählen.',
    noCentre:
      'Von der Auswahl ist nichts zu sehen, also haben die Ringe keine Mitte. Eine sichtbare Komponente auswählen.',
    doneBands: 'In Bändern angeordnet, mit Flächen für Ebenen.',
    doneHierarchy: 'Als Hierarchie angeordnet, ohne Flächen.',
    doneRings: 'In Ringen angeordnet, ohne Flächen.',
    donePath: 'Als Pfad angeordnet, mit Flächen für seine Schritte.',
    doneMap: 'Alles steht wieder wie auf der Karte.',
    undoBrings: 'Rückgängig bringt das alte Bild zurück.',
    goesBack: 'Nur für das Gezeigte; beim Verlassen kehrt es zurück.',
    goesBackWithStack: 'Ohne den Stack kehrt alles an seinen Platz zurück.',
    keep: 'Für die ganze Karte behalten',
    refused: '„{{name}}“ ist gesperrt und bleibt an seinem Platz. L entsperrt.',
    bar: 'Ausrichten und verteilen',
    alignLeft: 'Linke Kanten ausrichten',
    alignCentre: 'Senkrechte Mitten ausrichten',
    alignRight: 'Rechte Kanten ausrichten',
    alignTop: 'Obere Kanten ausrichten',
    alignMiddle: 'Waagerechte Mitten ausrichten',
    alignBottom: 'Untere Kanten ausrichten',
    distributeHorizontally: 'Gleiche Abstände von links nach rechts',
    distributeVertically: 'Gleiche Abstände von oben nach unten',
    snapSelection: 'Jetzt am Raster ausrichten',
    lock: 'An dieser Stelle sperren',
    unlock: 'Entsperren',
    ringsAround: 'In Ringen darum anordnen'
  }
}
