/** Looks, formats, pages and questions in English, and in German. */
export const deDiagram: readonly (readonly [string, string])[] = [
  [
    'The layer that a component lives in, from infrastructure up to developer tools.',
    'Die Ebene, in der eine Komponente liegt, von der Infrastruktur bis zu den Entwicklerwerkzeugen.'
  ],
  [
    'Which part of the whole a component belongs to; a band holds several layers.',
    'Zu welchem Teil des Ganzen eine Komponente gehört; ein Band umfasst mehrere Ebenen.'
  ],
  [
    'What sort of thing a component is: a project, a product, a protocol, a hosted service.',
    'Was eine Komponente ist: ein Projekt, ein Produkt, ein Protokoll, ein gehosteter Dienst.'
  ],
  ['CNCF maturity', 'CNCF-Reifegrad'],
  [
    'How far a project has come in the Cloud Native Computing Foundation: sandbox, incubating, graduated.',
    'Wie weit ein Projekt in der Cloud Native Computing Foundation gekommen ist: Sandbox, Incubating, Graduated.'
  ],
  [
    'The family of the licence: permissive, weak or strong copyleft, source-available or proprietary.',
    'Die Familie der Lizenz: permissiv, schwaches oder starkes Copyleft, Quellcode einsehbar oder proprietär.'
  ],
  ['Status and risk', 'Status und Risiko'],
  [
    'Whether a component is still cared for, and two risks: retired but needed today, and needing something retired.',
    'Ob eine Komponente noch gepflegt wird, und zwei Risiken: eingestellt und heute noch gebraucht, oder abhängig von etwas Eingestelltem.'
  ],
  [
    'How many components need this one, directly or through others: who is leaned on most.',
    'Wie viele Komponenten diese direkt oder über andere brauchen: wovon am meisten abhängt.'
  ],
  ['Stack membership', 'Stack-Zugehörigkeit'],
  [
    'Which of up to four stacks a component is in: one alone, several at once, or none.',
    'In welchem von bis zu vier Stacks eine Komponente ist: nur in einem, in mehreren zugleich oder in keinem.'
  ],
  ['Groups of the stack', 'Gruppen des Stacks'],
  [
    'The group or step of the chosen stack that a component belongs to.',
    'Die Gruppe oder der Schritt des gewählten Stacks, zu dem eine Komponente gehört.'
  ],
  ['Source document', 'Quelldokument'],
  [
    'The source document that names a component first; most come from public facts instead.',
    'Das Quelldokument, das eine Komponente zuerst nennt; die meisten stammen stattdessen aus öffentlichen Fakten.'
  ],
  ['Source of evidence', 'Herkunft der Belege'],
  [
    'Who says that the relations of a component hold: the strongest voice behind any of them.',
    'Wer sagt, dass die Beziehungen einer Komponente bestehen: die stärkste Stimme hinter einer von ihnen.'
  ],
  ['Freshness of evidence', 'Aktualität der Belege'],
  [
    'How old the newest evidence for a component is, counted back from the newest day in the catalogue.',
    'Wie alt der neueste Beleg für eine Komponente ist, gerechnet ab dem neuesten Tag im Katalog.'
  ],
  ['SVG vector image', 'SVG-Vektorgrafik'],
  ['PowerPoint presentation', 'PowerPoint-Präsentation'],
  ['PDF document', 'PDF-Dokument'],
  ['PNG image', 'PNG-Bild'],
  ['SVG with text as outlines', 'SVG mit Text als Umrissen'],
  ['SVG without a font', 'SVG ohne Schrift'],
  ['draw.io diagram', 'draw.io-Diagramm'],
  ['Interactive web page (HTML)', 'Interaktive Webseite (HTML)'],
  ['Mermaid flowchart', 'Mermaid-Flussdiagramm'],
  ['Graphviz DOT', 'Graphviz DOT'],
  ['GraphML (yEd, Gephi)', 'GraphML (yEd, Gephi)'],
  ['GEXF (Gephi)', 'GEXF (Gephi)'],
  ['Cytoscape JSON', 'Cytoscape JSON'],
  ['CSV table of components', 'CSV-Tabelle der Komponenten'],
  ['CSV table of relations', 'CSV-Tabelle der Beziehungen'],
  ['View as JSON', 'Ansicht als JSON'],
  ['Free', 'Frei'],
  ['Slide 16:9', 'Folie 16:9'],
  ['Slide 4:3', 'Folie 4:3'],
  ['A4 landscape', 'A4 quer'],
  ['A4 portrait', 'A4 hoch'],
  ['A3 landscape', 'A3 quer'],
  ['A3 portrait', 'A3 hoch'],
  ['Square', 'Quadrat'],
  ['in a layer', 'in einer Ebene'],
  ['in a band of layers', 'in einem Band von Ebenen'],
  ['of a kind', 'von einer Art'],
  ['of a level of the CNCF', 'auf einer Stufe der CNCF'],
  ['maintained, deprecated, archived …', 'gepflegt, abgekündigt, archiviert …'],
  ['under a licence', 'unter einer Lizenz'],
  ['in a stack', 'in einem Stack'],
  ['needs a component, directly or through others', 'braucht eine Komponente, direkt oder über andere'],
  [
    'is needed by a component, directly or through others',
    'wird von einer Komponente gebraucht, direkt oder über andere'
  ],
  ['near a component, along any relation', 'in der Nähe einer Komponente, über beliebige Beziehungen'],
  ['has a relation of a type', 'hat eine Beziehung eines Typs'],
  ['can fill a slot', 'kann einen Slot füllen'],
  ['has a slot to fill', 'hat einen Slot zu füllen'],
  ['has a tag', 'hat ein Tag'],
  ['named in a source document', 'in einem Quelldokument genannt'],
  ['has evidence, a summary …', 'hat Belege, eine Zusammenfassung …'],
  ['these components', 'diese Komponenten'],
  ['how far needs, needed-by and near reach', 'wie weit needs, needed-by und near reichen'],
  ['how much of a need counts', 'welche Abhängigkeiten zählen']
]
