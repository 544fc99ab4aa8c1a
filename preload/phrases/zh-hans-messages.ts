/** What goes wrong with queries, exports and files, and what else is told with something filled in, in Simplified Chinese. */
export const zhHansMessages: readonly (readonly [string, string])[] = [
  ['A query has at most {limit} characters.', '查询最多 {limit} 个字符。'],
  ['The closing quotation mark is missing.', '缺少右引号。'],
  ['There is no letter or digit to look for.', '没有可搜索的字母或数字。'],
  ['A value is missing after {key}', '{key} 之后缺少值。'],
  [
    'A key is missing before the colon; words with a colon go in quotation marks.',
    '冒号前缺少键；含冒号的词请加引号。'
  ],
  [
    'There is no key {name}; words with a colon go in quotation marks.',
    '没有“{name}”这个键；含冒号的词请加引号。'
  ],
  ['Nothing is called {value} for {key}', '{key} 没有“{value}”这个值。'],
  [
    '{key} takes a whole number from 1 to {limit}, not {value}',
    '{key} 的值应为 1 到 {limit} 的整数，不能是“{value}”。'
  ],
  ['{key} cannot be turned round with a minus.', '{key} 不能用减号取反。'],
  ['{key} is given more than once.', '{key} 被指定了多次。'],
  ['{key} takes one value.', '{key} 只能有一个值。'],
  ['{key} says something only beside {others}', '{key} 须与 {others} 一起使用。'],
  ['{before} or {key}', '{before}、{key}'],
  ['{key}', '{key}'],

  ['Needed by {least} or more', '被 {least} 个或更多组件依赖'],
  ['Needed by {range}', '被 {range} 个组件依赖'],
  ['1 month', '1 个月'],
  ['3 months', '3 个月'],
  ['6 months', '6 个月'],
  ['1 year', '1 年'],
  ['Within {age} of {newest}', '距 {newest} 不超过 {age}'],
  ['Older', '更早'],
  ['No page was read', '未查阅页面'],
  ['In none of them', '都不属于'],
  ['Not in the stack', '不在技术栈中'],
  ['{letters} and {last}', '{letters} 和 {last} 共有'],
  ['{letter} only: {title}', '仅 {letter}：{title}'],
  ['{order}. {title}', '{order}. {title}'],
  ['Own colour', '自定颜色'],
  ['Show components', '显示组件'],
  ['Show component', '显示组件'],

  [
    'The presets are damaged: they are not whole JSON ({reason}).',
    '预设文件已损坏：不是完整的 JSON（{reason}）。'
  ],
  [
    'The presets were made by a newer Ecograph (version {version} of their file; this one knows up to {known}). Update Ecograph.',
    '预设由更新版本的 Ecograph 创建（文件版本 {version}，此版本最高支持 {known}）。请更新 Ecograph。'
  ],
  ['The presets are damaged ({where}).', '预设文件已损坏（{where}）。'],
  ['No more than {limit} presets are kept. Remove one first.', '最多保存 {limit} 个预设。请先删除一个。'],
  [
    'the PNG would have {size} pixels, and no side may have more than 32767; choose a smaller scale or width',
    'PNG 将有 {size} 像素，而任一边不得超过 32767 像素；请减小缩放比例或宽度'
  ],
  [
    'the PNG would have {size} pixels, and at most 256 megapixels are drawn; choose a smaller scale or width',
    'PNG 将有 {size} 像素，而最多只能绘制 2.56 亿像素；请减小缩放比例或宽度'
  ],
  ['the story is gone or has no steps', '讲解不存在或没有步骤'],
  ['it took too long', '耗时过长'],
  ['its thread ended with code {code}', '其线程以代码 {code} 结束'],

  ['SVG image', 'SVG 图片'],
  ['presentation', '演示文稿'],
  ['web page', '网页'],
  [
    'This {file} holds no view. Either Ecograph did not export it, or another program dropped the view when it saved the file.',
    '此{file}不含视图。它不是由 Ecograph 导出的，或者其他程序在保存时丢弃了视图。'
  ],
  [
    "The view in this {file} is damaged. Export the picture again, or open the view's own file.",
    '此{file}中的视图已损坏。请重新导出图片，或打开视图自己的文件。'
  ],
  [
    'What this {file} holds is too large to be a view (over 16 MiB).',
    '此{file}中的内容过大，不可能是视图（超过 16 MiB）。'
  ],
  ['The file is empty.', '文件为空。'],
  ['The file is too large to be a view (over 16 MiB).', '文件过大，不可能是视图（超过 16 MiB）。'],
  ['The file is nested too deeply to be a view.', '文件嵌套过深，不可能是视图。'],
  [
    'The file is not an Ecograph view, or it is damaged. (Not whole JSON: {reason})',
    '该文件不是 Ecograph 视图，或已损坏。（不是完整的 JSON：{reason}）'
  ],
  [
    'The file is not an Ecograph view: its "format" is not "ecograph-view".',
    '文件不是 Ecograph 视图：其“format”不是“ecograph-view”。'
  ],
  [
    'The file does not say which version of the view format it has: "version" must be a whole number from 1.',
    '文件未注明视图格式的版本：“version”必须是从 1 开始的整数。'
  ],
  [
    'The file was made by a newer Ecograph (view format {version}; this one knows up to {known}). Open it there, or update.',
    '文件由更新版本的 Ecograph 创建（视图格式 {version}，此版本最高支持 {known}）。请用该版本打开，或更新 Ecograph。'
  ],
  ['The view is damaged at {where}.', '视图在以下位置已损坏：{where}']
]
