/** What overlays, formats, pages and keys of a query are called, in Simplified Chinese. */
export const lookPhrases = [
  ['Layer', '层'],
  ['Colour by', '着色依据'],
  ['Kind', '类别'],
  ['CNCF Maturity', 'CNCF 成熟度'],
  ['Licence', '许可证'],
  ['Status and Risk', '状态与风险'],
  ['Dependence', '被依赖程度'],
  ['Stack Membership', '所属技术栈'],
  ['Source Document', '来源文档'],
  ['Source of Evidence', '依据的出处'],
  ['Freshness of Evidence', '依据的新旧'],
  ['None', '无'],
  ['Border by', '边框依据'],
  ['Badge by', '徽标依据'],
  ['Layers', '层'],
  ['Areas behind nodes', '节点背后的区域'],
  ['Bands', '层组'],
  ['Kinds', '类别'],
  ['Groups of the Stack', '技术栈的分组'],
  ['Legend', '图例'],
  [
    'The layer that a component lives in, from infrastructure up to developer tools.',
    '组件所在的层，从基础设施到开发者工具。'
  ],
  [
    'Which part of the whole a component belongs to; a band holds several layers.',
    '组件属于整体的哪一部分；一个层组包含若干层。'
  ],
  [
    'What sort of thing a component is: a project, a product, a protocol, a hosted service.',
    '组件是什么：项目、产品、协议还是托管服务。'
  ],
  ['CNCF maturity', 'CNCF 成熟度'],
  [
    'How far a project has come in the Cloud Native Computing Foundation: sandbox, incubating, graduated.',
    '项目在云原生计算基金会（CNCF）中所处的阶段：沙箱、孵化、毕业。'
  ],
  [
    'The family of the licence: permissive, weak or strong copyleft, source-available or proprietary.',
    '许可证的种类：宽松、弱或强 Copyleft、源码可见或专有。'
  ],
  ['Status and risk', '状态与风险'],
  [
    'Whether a component is still cared for, and two risks: retired but needed today, and needing something retired.',
    '组件是否仍有人维护，以及两种风险：已退役但今日仍被依赖，或依赖已退役的组件。'
  ],
  [
    'How many components need this one, directly or through others: who is leaned on most.',
    '有多少组件直接或间接依赖它：谁被依赖得最多。'
  ],
  ['Stack membership', '所属技术栈'],
  [
    'Which of up to four stacks a component is in: one alone, several at once, or none.',
    '组件属于最多四个技术栈中的哪些：仅一个、同时多个或都不属于。'
  ],
  ['Groups of the stack', '技术栈的分组'],
  [
    'The group or step of the chosen stack that a component belongs to.',
    '组件在所选技术栈中所属的分组或步骤。'
  ],
  ['Source document', '来源文档'],
  [
    'The source document that names a component first; most come from public facts instead.',
    '最先提到该组件的来源文档；多数组件来自公开资料。'
  ],
  ['Source of evidence', '依据的出处'],
  [
    'Who says that the relations of a component hold: the strongest voice behind any of them.',
    '谁说明组件的关系成立：取其中最有力的出处。'
  ],
  ['Freshness of evidence', '依据的新旧'],
  [
    'How old the newest evidence for a component is, counted back from the newest day in the catalogue.',
    '组件最新依据距今多久，以组件目录中最新的日期为准。'
  ],
  ['SVG vector image', 'SVG 矢量图'],
  ['PowerPoint presentation', 'PowerPoint 演示文稿'],
  ['PDF document', 'PDF 文档'],
  ['PNG image', 'PNG 图片'],
  ['SVG with text as outlines', '文字转为轮廓的 SVG'],
  ['SVG without a font', '不含字体的 SVG'],
  ['draw.io diagram', 'draw.io 图表'],
  ['Interactive web page (HTML)', '交互式网页（HTML）'],
  ['Mermaid flowchart', 'Mermaid 流程图'],
  ['Graphviz DOT', 'Graphviz DOT'],
  ['GraphML (yEd, Gephi)', 'GraphML（yEd、Gephi）'],
  ['GEXF (Gephi)', 'GEXF（Gephi）'],
  ['Cytoscape JSON', 'Cytoscape JSON'],
  ['CSV table of components', '组件表（CSV）'],
  ['CSV table of relations', '关系表（CSV）'],
  ['View as JSON', '视图（JSON）'],
  ['Free', '自由'],
  ['Slide 16:9', '幻灯片 16:9'],
  ['Slide 4:3', '幻灯片 4:3'],
  ['A4 landscape', 'A4 横向'],
  ['A4 portrait', 'A4 纵向'],
  ['A3 landscape', 'A3 横向'],
  ['A3 portrait', 'A3 纵向'],
  ['Square', '方形'],
  ['in a layer', '属于某层'],
  ['in a band of layers', '属于某层组'],
  ['of a kind', '属于某类别'],
  ['of a level of the CNCF', '处于某 CNCF 级别'],
  ['maintained, deprecated, archived …', '维护中、已弃用、已归档…'],
  ['under a licence', '采用某许可证'],
  ['in a stack', '属于某技术栈'],
  ['needs a component, directly or through others', '直接或间接依赖某组件'],
  ['is needed by a component, directly or through others', '被某组件直接或间接依赖'],
  ['near a component, along any relation', '经任意关系与某组件相邻'],
  ['has a relation of a type', '有某类型的关系'],
  ['can fill a slot', '可填充某槽位'],
  ['has a slot to fill', '有待填充的槽位'],
  ['has a tag', '带有某标签'],
  ['named in a source document', '见于某来源文档'],
  ['has evidence, a summary …', '有依据、摘要…'],
  ['these components', '指定的组件'],
  ['how far needs, needed-by and near reach', 'needs、needed-by、near 追溯的步数'],
  ['how much of a need counts', '计入何种强度的依赖']
] as const
