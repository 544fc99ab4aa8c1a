/** What classes of overlays, layouts, values of the query line and faults of files are called in Simplified Chinese. */
export const zhHansValues: readonly (readonly [string, string])[] = [
  ['Graduated', '已毕业'],
  ['Incubating', '孵化中'],
  ['Sandbox', '沙箱'],
  ['Archived', '已归档'],
  ['Not a CNCF project', '非 CNCF 项目'],
  ['Not stated', '未注明'],
  ['Permissive', '宽松'],
  ['Weak copyleft', '弱 Copyleft'],
  ['Strong copyleft', '强 Copyleft'],
  ['Source-available', '源码可见'],
  ['Proprietary', '专有'],
  ['Other licence', '其他许可证'],
  ['Active', '活跃'],
  ['Active, needs something retired', '活跃，但依赖已退役的组件'],
  ['Maintenance only', '仅维护'],
  ['Deprecated', '已弃用'],
  ['Superseded', '已被取代'],
  ['Retired, still needed by others', '已退役，但仍被依赖'],
  ['Nothing needs it', '没有组件依赖它'],
  ['The project itself', '项目自身'],
  ['The other project only', '仅对方项目'],
  ['A third party only', '仅第三方'],
  ['A source document only', '仅来源文档'],
  ['Nobody', '没有出处'],
  ['Forces', '力导向'],
  ['What is related draws together, layers become territories.', '有关系的组件相互靠拢，各层成为区域。'],
  ['Layered Bands', '按层分带'],
  [
    'A row for each band from the foundation upwards, a cell for each layer, drawn as areas.',
    '自基础向上每个层组一行，每层一格，以区域绘制。'
  ],
  ['Hierarchy', '依赖层次'],
  [
    'What is needed stands below what needs it; areas behind nodes are switched off.',
    '被依赖的组件位于依赖它的组件下方；不显示节点背后的区域。'
  ],
  ['Rings', '同心环'],
  [
    'The selection or the focus in the middle, the rest around it by distance; areas are switched off.',
    '所选或聚焦的组件居中，其余按距离环绕；不显示区域。'
  ],
  ['Path of Steps', '步骤路径'],
  [
    'The steps of the chosen stack row by row, each row from left to right and each step an area.',
    '将所选技术栈的步骤逐行从左到右排列，每步为一个区域。'
  ],
  ['CNCF graduated', 'CNCF 已毕业'],
  ['CNCF incubating', 'CNCF 孵化中'],
  ['CNCF sandbox', 'CNCF 沙箱'],
  ['CNCF archived', 'CNCF 已归档'],
  ['not a CNCF project', '非 CNCF 项目'],
  ['active', '活跃'],
  ['maintenance only', '仅维护'],
  ['deprecated', '已弃用'],
  ['archived', '已归档'],
  ['superseded', '已被取代'],
  ['only what is always needed', '仅必需的依赖'],
  ['also one of several for a slot', '也含多选一的依赖'],
  ['also what is optional', '也含可选的依赖'],
  ['a summary', '摘要'],
  ['a description', '说明'],
  ['a Korean name', '韩语名称'],
  ['a home page', '主页'],
  ['a source repository', '源代码仓库'],
  ['a known licence', '已知许可证'],
  ['a successor', '后继组件'],
  ['marks it is recognised by', '识别依据'],
  ['a note', '备注'],
  ['any relation', '任意关系'],
  ['a relation with evidence', '有依据的关系'],
  [
    '“{name}” does not exist. Check whether it was moved or deleted.',
    '“{name}”不存在。请检查它是否已被移动或删除。'
  ],
  [
    'The folder for “{name}” does not exist. Create it or choose another one.',
    '“{name}”所在的文件夹不存在。请创建该文件夹，或选择其他文件夹。'
  ],
  ['“{name}” is a folder. Choose a file.', '“{name}”是文件夹。请选择文件。'],
  ['“{name}” is not an ordinary file. Choose another one.', '“{name}”不是普通文件。请选择其他文件。'],
  [
    'Permission to “{name}” is missing. Change its permissions or choose another place.',
    '没有访问“{name}”的权限。请更改权限，或选择其他位置。'
  ],
  [
    '“{name}” is write-protected. Choose another name or lift the protection.',
    '“{name}”受写保护。请选择其他名称，或解除写保护。'
  ],
  ['“{name}” is too large to open.', '“{name}”太大，无法打开。'],
  ['“{name}” is not UTF-8 text.', '“{name}”不是 UTF-8 文本。'],
  [
    'There is no room left to write “{name}”. Free some space or choose another place.',
    '空间不足，无法写入“{name}”。请释放空间，或选择其他位置。'
  ],
  [
    '“{name}” cannot be a file name here. Choose a shorter or simpler one.',
    '“{name}”不能用作此处的文件名。请选择更短或更简单的名称。'
  ],
  [
    'The system reported an error with “{name}”. Try again or choose another place.',
    '系统在处理“{name}”时报告错误。请重试，或选择其他位置。'
  ]
]
