/** What is wrong with files of a catalogue, in Simplified Chinese. */
export const zhHansCatalogue: readonly (readonly [string, string])[] = [
  ['band', '层组'],
  ['layer', '层'],
  ['kind', '类别'],
  ['tag', '标签'],
  ['source', '来源文档'],
  ['relation type', '关系类型'],
  ['slot', '槽位'],
  ['component', '组件'],
  ['stack', '技术栈'],
  ['group', '分组'],
  ['text', '文本'],
  ['a list', '列表'],
  ['a map of fields', '字段映射'],
  ['true or false', 'true 或 false'],
  ['a whole number', '整数'],
  ['a number', '数字'],
  ['nothing', '空值'],
  ['This field is missing; it holds {wanted}.', '缺少此字段，其值应为：{wanted}。'],
  [
    "This is {given}, but it must be text: put quotes around it, as in '{written}'.",
    "此值是{given}，但必须是文本：请加上引号，例如 '{written}'。"
  ],
  ['This is {given}, but it must be {wanted}.', '此值是{given}，但必须是{wanted}。'],
  ['There is no field "{key}" here.', '这里没有“{key}”字段。'],
  ['There are {more} more fields that are not known here.', '这里还有 {more} 个无法识别的字段。'],
  ['This field is missing; it holds one of: {list}.', '缺少此字段，可选值：{list}。'],
  ['This must be {value}.', '此值必须是 {value}。'],
  ['This must be one of: {list}.', '此值必须是以下之一：{list}。'],
  ['This text is empty.', '文本为空。'],
  ['This must be at least {least} long.', '至少需要 {least} 项。'],
  ['This must be at least {least}.', '不得小于 {least}。'],
  ['This must be at most {most} characters long.', '不得超过 {most} 个字符。'],
  ['This must be at most {most}.', '不得大于 {most}。'],
  ['This must be a hue and a step from 1 to 6, as in blue-3.', '必须是色相加 1 到 6 的色阶，例如 blue-3。'],
  ['This does not fit: {rule}.', '此值不符合要求：{rule}。'],
  ['an id is lower-case letters, digits, ".", "_" and "-"', 'ID 只能包含小写字母、数字、“.”、“_”和“-”'],
  ['text must not hold control characters', '文本不得包含控制字符'],
  ['a web address begins with https:// or http://', '网址以 https:// 或 http:// 开头'],
  ['a date is a day of the calendar, as in 2026-11-20', '日期须真实存在，格式如 2026-11-20'],
  [
    'Catalogue files lie in components/, stacks/ or vocabulary/, and in no folder below them.',
    '组件目录文件须直接位于 components/、stacks/ 或 vocabulary/ 中，不能放在其子文件夹里。'
  ],
  [
    'There is no vocabulary "{stem}". The vocabularies are {names}.',
    '没有词汇文件“{stem}”。可用的词汇文件：{names}。'
  ],
  ['The {noun} "{id}" has errors of its own and is left out.', '{noun}“{id}”自身有错误，已略过。'],
  ['There is no {noun} "{id}".', '没有{noun}“{id}”。'],
  ['There is already a {noun} "{id}".', '已有{noun}“{id}”。'],
  ['"{id}" is in this list twice.', '“{id}”在此列表中出现了两次。'],
  ['"{from}" has a relation to itself.', '“{from}”有指向自身的关系。'],
  ['The relation "{from}" {type} "{to}" is there already.', '关系“{from}” {type} “{to}”已存在。'],
  [
    'The relation "{from}" {type} "{to}" is there already. It holds both ways and is written below "{to}".',
    '关系“{from}” {type} “{to}”已存在。它是双向关系，写在“{to}”之下。'
  ],
  ['From here on there are {more} more faults in this file.', '此文件从这里起还有 {more} 个问题。'],
  ['The file nests more than {limit} levels deep.', '文件的嵌套超过 {limit} 级。'],
  ['The file holds more than {limit} values.', '文件中的值超过 {limit} 个。'],
  ['A key must be a word.', '键必须是单词。'],
  ['A key must have no anchor and no tag.', '键不能带锚点或标签。'],
  ['Merge keys are not read; write the fields out.', '不支持合并键（<<）；请写出各字段。'],
  ['A list item must be a value.', '列表项必须是值。'],
  ['This is neither a text, a list nor a map.', '既不是文本，也不是列表或映射。'],
  ['There is no anchor "{anchor}" above this alias.', '此别名之前没有锚点“{anchor}”。'],
  ['The tag {tag} is not known; leave it out.', '无法识别标签 {tag}，请删除。'],
  ['The key "{key}" is there twice.', '键“{key}”出现了两次。'],
  ['The file must be a map of fields.', '文件必须是字段映射。'],
  [
    'The file is named "{stem}" but its id is "{id}". Give both the same name.',
    '文件名是“{stem}”，而 ID 是“{id}”。请让两者一致。'
  ],
  ['The file is larger than 1 MiB.', '文件大于 1 MiB。'],
  ['The file is not text in UTF-8.', '文件不是 UTF-8 文本。'],
  [
    'A file holds one document; put the next one into a file of its own.',
    '一个文件只能包含一个文档；请将下一个文档放入单独的文件。'
  ],
  ['Files are written in YAML 1.2; leave the %YAML line out.', '文件使用 YAML 1.2；请删除 %YAML 行。'],
  [
    'The file has no version. Add "version: {current}" as its first line.',
    '文件没有版本。请在第一行添加“version: {current}”。'
  ],
  ['The version must be a whole number from 1 to {current}.', '版本必须是 1 到 {current} 的整数。'],
  [
    'The file is of version {version}, but this Ecograph reads versions up to {current}. Update Ecograph to read it.',
    '文件版本为 {version}，而此 Ecograph 最高支持版本 {current}。请更新 Ecograph。'
  ],
  ['Nested mappings are not allowed in compact mappings.', '单行映射中不能嵌套映射。含冒号的值请加引号。'],
  ['Implicit keys need to be on a single line.', '键必须写在一行内。'],
  ['Implicit map keys need to be followed by map values.', '键之后缺少冒号和值。'],
  ['All mapping items must start at the same column.', '映射的各项必须从同一列开始。'],
  ['All sequence items must start at the same column.', '列表的各项必须从同一列开始。'],
  ['A block sequence may not be used as an implicit map key.', '多行列表不能用作键。'],
  [
    'Flow sequence in block collection must be sufficiently indented and end with a ].',
    '方括号列表必须充分缩进，并以“]”结尾。'
  ],
  [
    'Flow map in block collection must be sufficiently indented and end with a }.',
    '花括号映射必须充分缩进，并以“}”结尾。'
  ],
  ['Missing closing "quote.', '缺少右双引号。'],
  ["Missing closing 'quote.", '缺少右单引号。'],
  ['Tabs are not allowed as indentation.', '不能用制表符缩进。'],
  ['Comments must be separated from other tokens by white space characters.', '注释前必须有空格。']
]
