/** Finished slides and notes in, the parts of the file and the relations between them out. */
import { themes, type Theme } from '../../scene/theme.ts'
import { viewParts, viewProperties, viewRelation } from '../held/pptx.ts'
import type { Frame } from './frame.ts'
import { otherStyle, renderLayout, renderMaster, renderNotesMaster, renderTheme } from './master.ts'
import { namespaces, xmlHead } from './pen.ts'
import { words } from './text.ts'

export type Page = { readonly slide: string; readonly notes: string }

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.presentationml'

/** The day every file is from, so that the same picture is the same file. */
const day = '2000-01-01T00:00:00Z'

type Link = readonly [kind: string, target: string]

const links = (targets: readonly Link[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${kind.startsWith('http') ? kind : `${office}/${kind}`}" Target="${target}"/>`
    )
    .join('')}</Relationships>`

const coreProperties = (title: string): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
  ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${words(title)}</dc:title><dc:creator>Ecograph</dc:creator>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`

const appProperties = (slides: number): string =>
  `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>Ecograph</Application><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`

function presentation(count: number, slide: Frame['slide']): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  return (
    `${xmlHead}<p:presentation${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
    `<p:sldIdLst>${numbers.map((index) => `<p:sldId id="${256 + index}" r:id="rId${index + 6}"/>`).join('')}</p:sldIdLst>` +
    `<p:sldSz cx="${slide.width}" cy="${slide.height}"/><p:notesSz cx="6858000" cy="9144000"/>` +
    `<p:defaultTextStyle>${otherStyle}</p:defaultTextStyle></p:presentation>`
  )
}

/** Every part by its path, in the order of the file. */
export function buildParts(
  pages: readonly Page[],
  theme: Theme,
  title: string,
  slide: Frame['slide'],
  held: string | null
): readonly (readonly [path: string, xml: string])[] {
  const numbered = pages.map((page, index) => ({ ...page, number: index + 1 }))
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type.includes('/') ? type : `${types}.${type}+xml`}"/>`
  const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml'
  const overrides = [
    override('ppt/presentation.xml', 'presentation.main'),
    override('ppt/presProps.xml', 'presProps'),
    override('ppt/viewProps.xml', 'viewProps'),
    override('ppt/slideMasters/slideMaster1.xml', 'slideMaster'),
    override('ppt/slideLayouts/slideLayout1.xml', 'slideLayout'),
    override('ppt/notesMasters/notesMaster1.xml', 'notesMaster'),
    override('ppt/theme/theme1.xml', themeType),
    override('ppt/theme/theme2.xml', themeType),
    ...numbered.flatMap(({ number }) => [
      override(`ppt/slides/slide${number}.xml`, 'slide'),
      override(`ppt/notesSlides/notesSlide${number}.xml`, 'notesSlide')
    ]),
    ...(held === null ? [] : [override(...viewProperties)]),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')
  ]
  return [
    [
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
    ],
    [
      '_rels/.rels',
      links([
        ['officeDocument', 'ppt/presentation.xml'],
        [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml']
      ])
    ],
    ['docProps/core.xml', coreProperties(title)],
    ['docProps/app.xml', appProperties(pages.length)],
    ...(held === null ? [] : viewParts(held)),
    ['ppt/presentation.xml', presentation(pages.length, slide)],
    [
      'ppt/_rels/presentation.xml.rels',
      links([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['notesMaster', 'notesMasters/notesMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ['presProps', 'presProps.xml'],
        ['viewProps', 'viewProps.xml'],
        ...numbered.map(({ number }): Link => ['slide', `slides/slide${number}.xml`]),
        ...(held === null ? [] : [viewRelation])
      ])
    ],
    ['ppt/presProps.xml', `${xmlHead}<p:presentationPr${namespaces}/>`],
    ['ppt/viewProps.xml', `${xmlHead}<p:viewPr${namespaces}/>`],
    ['ppt/theme/theme1.xml', renderTheme(theme)],
    ['ppt/theme/theme2.xml', renderTheme(themes.light)],
    ['ppt/slideMasters/slideMaster1.xml', renderMaster(theme, slide)],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      links([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml']
      ])
    ],
    ['ppt/slideLayouts/slideLayout1.xml', renderLayout(slide)],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      links([['slideMaster', '../slideMasters/slideMaster1.xml']])
    ],
    ['ppt/notesMasters/notesMaster1.xml', renderNotesMaster()],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', links([['theme', '../theme/theme2.xml']])],
    ...numbered.flatMap(({ number, slide: shown, notes }): (readonly [string, string])[] => [
      [`ppt/slides/slide${number}.xml`, shown],
      [
        `ppt/slides/_rels/slide${number}.xml.rels`,
        links([
          ['slideLayout', '../slideLayouts/slideLayout1.xml'],
          ['notesSlide', `../notesSlides/notesSlide${number}.xml`]
        ])
      ],
      [`ppt/notesSlides/notesSlide${number}.xml`, notes],
      [
        `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
        links([
          ['notesMaster', '../notesMasters/notesMaster1.xml'],
          ['slide', `../slides/slide${number}.xml`]
        ])
      ]
    ])
  ]
}
