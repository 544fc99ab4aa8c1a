/** What the interface says in Simplified Chinese, by its English words: titles of commands and menus, dialogs of the shell, messages. */
import type { PhraseBook } from '../speech.ts'
import { zhHansCatalogue } from './zh-hans-catalogue.ts'
import { commandPhrases } from './zh-hans-commands.ts'
import { lookPhrases } from './zh-hans-looks.ts'
import { zhHansMessages } from './zh-hans-messages.ts'
import { zhHansThemes } from './zh-hans-themes.ts'
import { zhHansValues } from './zh-hans-values.ts'

const shellPhrases = [
  ['Open Document', '打开文档'],
  ['Save Document', '保存文档'],
  ['Export', '导出'],
  ['Your Catalogue Folder', '我的组件目录文件夹'],
  ['Ecograph documents', 'Ecograph 文档'],
  ['Documents and pictures that hold one', '文档及包含文档的图片'],
  ['Exports', '导出的文件'],
  ['The export could not be drawn: {reason}', '无法绘制导出内容：{reason}'],
  ['The picture could not be copied: {reason}', '无法复制图片：{reason}'],
  [
    'This export is running already. Wait until it is done, or cancel it.',
    '此导出正在进行。请等待完成，或将其取消。'
  ],
  [
    'No more than {limit} exports run at once. Wait until one is done, or cancel one.',
    '最多同时进行 {limit} 个导出。请等待其中一个完成，或取消一个。'
  ],
  ['Company Colours', '企业颜色'],
  ['Theme files', '主题文件'],
  [
    'The presets could not be read. Their file is kept as “{name}”.',
    '无法读取预设，其文件已保留为“{name}”。'
  ],
  ['All files', '所有文件'],
  ['Save the changes to this document?', '要保存对此文档的更改吗？'],
  ['If you do not save, the changes are lost.', '如果不保存，更改将会丢失。'],
  [
    'This document is no longer among the recent ones. Open it with File > Open.',
    '此文档已不在最近的文档中。请通过“文件”>“打开文档…”打开。'
  ],
  ['Clear Recent Documents', '清除最近的文档'],
  ['Open Recent', '打开最近的文档'],
  ['Save', '保存'],
  ["Don't Save", '不保存'],
  ['Cancel', '取消'],
  ['“{name}” was changed by another program since it was opened.', '“{name}”打开后已被其他程序更改。'],
  ['Overwriting it loses those other changes.', '覆盖将丢失这些更改。'],
  ['“{name}” already exists. Replace it?', '“{name}”已存在。要替换吗？'],
  ['Replacing it overwrites what it holds now.', '替换将覆盖其现有内容。'],
  ['Overwrite', '覆盖'],
  ['Replace', '替换'],
  ['Save As…', '另存为…'],
  [
    '“{name}” could not be read as a view, so it stays as it is. Choose another name.',
    '“{name}”无法作为视图读取，因此保持原样。请选择其他名称。'
  ],
  ['“{name}”: {reason}', '“{name}”：{reason}'],
  [
    '“{name}” is neither a view nor a picture that can hold one (SVG, PNG, PDF, PPTX or HTML from Ecograph).',
    '“{name}”既不是视图，也不是可包含视图的图片（由 Ecograph 导出的 SVG、PNG、PDF、PPTX 或 HTML）。'
  ],
  [
    'What was dropped is not a file on this computer. Save it first, then drop the file.',
    '拖放的内容不是此电脑上的文件。请先保存，再拖放该文件。'
  ],
  [
    '“{name}” is the view itself. Choose another name for the export.',
    '“{name}”就是视图本身。请为导出选择其他名称。'
  ],
  [
    'Some settings could not be read and are back to normal. The old file is kept as “{name}”.',
    '部分设置无法读取，已恢复默认值。旧文件已保留为“{name}”。'
  ],
  [
    'The last document could not be read. Its file is kept as “{name}”.',
    '无法读取上次的文档，其文件已保留为“{name}”。'
  ],
  [
    'The last document did not load twice in a row, so this is a new one. The last one is kept as “{name}”.',
    '上次的文档连续两次未能加载，因此打开了新文档。上次的文档已保留为“{name}”。'
  ],
  [
    'Your catalogue folder “{name}” could not be read: {reason}',
    '无法读取您的组件目录文件夹“{name}”：{reason}'
  ],
  [
    'The window stopped working several times in a row. Your last document is kept and comes back at the next start.',
    '窗口已连续多次停止工作。您的上次文档已保留，下次启动时会恢复。'
  ],
  ['Ecograph has to stop', 'Ecograph 需要退出'],
  ['Open “{host}” in your browser?', '在浏览器中打开“{host}”？'],
  [
    'The connection is not encrypted (http): what is sent and shown can be read and changed on the way.',
    '连接未加密（http）：发送和显示的内容可能在传输中被读取或篡改。'
  ],
  ['Open', '打开'],
  ['Copy Address', '复制地址'],
  ['This is not a web address that can be opened.', '这不是可以打开的网址。'],
  [
    'The system could not open the address. Copy it and open it in your browser.',
    '系统无法打开此地址。请复制后在浏览器中打开。'
  ],
  [
    'The folder holds more than {limit} catalogue files; the rest was left out.',
    '文件夹中的组件目录文件超过 {limit} 个，其余已略过。'
  ],
  ['The folder lies deeper than {limit} levels and was left out.', '文件夹的嵌套超过 {limit} 级，已略过。'],
  [
    'This link was left out: catalogue files must lie in the folder itself.',
    '已略过此链接：组件目录文件必须位于该文件夹内。'
  ],
  [
    'The folder holds more than {limit} MiB of catalogue files; this one was left out.',
    '文件夹中的组件目录文件超过 {limit} MiB，此文件已略过。'
  ],
  ['Quit', '退出'],
  ['Cut', '剪切'],
  ['Copy', '复制'],
  ['Paste', '粘贴'],
  ['Full Screen', '全屏'],
  ['Developer Tools', '开发者工具'],
  ['File', '文件'],
  ['Edit', '编辑'],
  ['View', '视图'],
  ['Story', '讲解'],
  ['Arrange', '排列'],
  ['Stack', '技术栈'],
  ['Help', '帮助'],
  ['Window', '窗口']
] as const

export const zhHans: PhraseBook = new Map([
  ...shellPhrases,
  ...commandPhrases,
  ...lookPhrases,
  ...zhHansValues,
  ...zhHansMessages,
  ...zhHansCatalogue,
  ...zhHansThemes
])
