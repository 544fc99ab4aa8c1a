/** A theme in; the parts every slide stands on out: colours and fonts, slide master, layout and notes master. */
import type { Theme } from '../../scene/theme.ts'
import type { Box } from '../../scene/types.ts'
import { escapeXml } from '../xml.ts'
import { accentHues, accentOf } from './colours.ts'
import { bodyBox, subtitleBox, titleBox, type Frame } from './frame.ts'
import { namespaces, xmlHead } from './pen.ts'

const rgb = (hex: string): string => `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`

/** Fonts that every Office has in both languages; a template replaces them in one place. */
const fonts = { latin: 'Arial', eastAsian: 'Malgun Gothic', korean: '맑은 고딕' } as const

const fontSet = (name: 'majorFont' | 'minorFont'): string =>
  `<a:${name}><a:latin typeface="${fonts.latin}"/><a:ea typeface="${fonts.eastAsian}"/><a:cs typeface=""/>` +
  `<a:font script="Hang" typeface="${fonts.korean}"/></a:${name}>`

/** Dark pictures swap the roles of the first two colours, as dark Office themes do. */
export function renderTheme(theme: Theme): string {
  const { background, ink, panel, mutedInk } = theme
  const name = escapeXml(theme.name)
  const isDark = theme.brightness === 'dark'
  const [dark1, light1, dark2, light2] = isDark
    ? [background, ink, panel.fill, mutedInk]
    : [ink, background, mutedInk, panel.fill]
  const accents = accentHues.map(
    (hue, index) => `<a:accent${index + 1}>${rgb(accentOf(theme, hue))}</a:accent${index + 1}>`
  )
  const plainFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const plainLine = (width: number): string =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${plainFill}<a:prstDash val="solid"/></a:ln>`
  const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return (
    `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}"><a:dk1>${rgb(dark1)}</a:dk1><a:lt1>${rgb(light1)}</a:lt1>` +
    `<a:dk2>${rgb(dark2)}</a:dk2><a:lt2>${rgb(light2)}</a:lt2>${accents.join('')}` +
    `<a:hlink>${rgb(accentOf(theme, 'blue'))}</a:hlink><a:folHlink>${rgb(accentOf(theme, 'violet'))}</a:folHlink></a:clrScheme>` +
    `<a:fontScheme name="Ecograph">${fontSet('majorFont')}${fontSet('minorFont')}</a:fontScheme>` +
    `<a:fmtScheme name="Ecograph"><a:fillStyleLst>${plainFill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${plainLine(6350)}${plainLine(12700)}${plainLine(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plainFill.repeat(3)}</a:bgFillStyleLst>` +
    '</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  )
}

/** Which theme colour plays which part. */
const colourMap = (brightness: Theme['brightness']): string => {
  const [background, text] = brightness === 'dark' ? ['dk', 'lt'] : ['lt', 'dk']
  const accents = [1, 2, 3, 4, 5, 6].map((number) => ` accent${number}="accent${number}"`).join('')
  return (
    `<p:clrMap bg1="${background}1" tx1="${text}1" bg2="${background}2" tx2="${text}2"${accents}` +
    ' hlink="hlink" folHlink="folHlink"/>'
  )
}

const treeHead = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
const background =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'

const place = ({ x, y, width, height }: Box): string =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`

type Placeholder = {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly properties: string
  readonly body: string
  readonly list?: string
  readonly prompt: string
}

const placeholder = ({ id, name, kind, properties, body, list = '', prompt }: Placeholder): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
  `<p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${properties}</p:spPr><p:txBody>${body}` +
  `<a:lstStyle>${list}</a:lstStyle><a:p><a:r><a:rPr lang="en-US"/><a:t>${prompt}</a:t></a:r></a:p></p:txBody></p:sp>`

const tight = (anchor: 't' | 'b'): string =>
  `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`

const runStyle = (size: number, colour: string, font: 'mj' | 'mn', bold = ''): string =>
  `<a:defRPr sz="${size}"${bold} kern="1200"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>` +
  `<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr>`

/** Paragraph styles of the nine outline levels. */
const levels = (style: (level: number) => string): string =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `<a:lvl${level}pPr${style(level)}</a:lvl${level}pPr>`).join('')

/** Styles of plain shapes; also the presentation's default. */
export const otherStyle = levels(
  (level) =>
    ` marL="${(level - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${runStyle(1800, 'tx1', 'mn')}`
)

const title = (properties: string, body: string): Placeholder => ({
  id: 2,
  name: 'Title',
  kind: 'type="title"',
  properties,
  body,
  prompt: 'Title'
})

export const renderMaster = (theme: Theme, slide: Frame['slide']): string =>
  `${xmlHead}<p:sldMaster${namespaces}><p:cSld>${background}<p:spTree>${treeHead}${placeholder(title(place(titleBox(slide)), tight('b')))}` +
  placeholder({
    id: 3,
    name: 'Text',
    kind: 'type="body" idx="1"',
    properties: place(bodyBox(slide)),
    body: tight('t'),
    prompt: 'Text'
  }) +
  `</p:spTree></p:cSld>${colourMap(theme.brightness)}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
  '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">' +
  `<a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>${runStyle(2600, 'tx1', 'mj', ' b="1"')}` +
  '</a:lvl1pPr></p:titleStyle><p:bodyStyle>' +
  levels(
    (level) =>
      ` marL="${level * 228600}" indent="-228600" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
      `<a:spcBef><a:spcPts val="500"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/>${runStyle(level === 1 ? 2000 : 1600, 'tx1', 'mn')}`
  ) +
  `</p:bodyStyle><p:otherStyle>${otherStyle}</p:otherStyle></p:txStyles></p:sldMaster>`

export const renderLayout = (slide: Frame['slide']): string =>
  `${xmlHead}<p:sldLayout${namespaces} preserve="1" userDrawn="1"><p:cSld name="Diagram"><p:spTree>${treeHead}` +
  placeholder(title('', '<a:bodyPr/>')) +
  placeholder({
    id: 3,
    name: 'Subtitle',
    kind: 'type="body" sz="quarter" idx="13"',
    properties: place(subtitleBox(slide)),
    body: tight('t'),
    list: `<a:lvl1pPr marL="0" indent="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>${runStyle(1400, 'tx2', 'mn')}</a:lvl1pPr>`,
    prompt: 'Subtitle'
  }) +
  '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'

/** The page that speaker notes are printed on: the slide above, the words below, always on white. */
export const renderNotesMaster = (): string =>
  `${xmlHead}<p:notesMaster${namespaces}><p:cSld>${background}<p:spTree>${treeHead}` +
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
  '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>' +
  `<p:spPr>${place({ x: 685800, y: 1143000, width: 5486400, height: 3086100 })}<a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>` +
  placeholder({
    id: 3,
    name: 'Notes',
    kind: 'type="body" sz="quarter" idx="1"',
    properties: place({ x: 685800, y: 4400550, width: 5486400, height: 3600450 }),
    body: '<a:bodyPr/>',
    prompt: 'Notes'
  }) +
  `</p:spTree></p:cSld>${colourMap('light')}<p:notesStyle>${levels((level) => ` marL="${(level - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${runStyle(1200, 'tx1', 'mn')}`)}</p:notesStyle></p:notesMaster>`
