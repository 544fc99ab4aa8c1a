/** What is wrong with a file of company colours, in Simplified Chinese. */
export const zhHansThemes: readonly (readonly [string, string])[] = [
  ['The theme file is empty.', '主题文件为空。'],
  ['The file is too large to be a theme (over 64 KiB).', '文件过大，不可能是主题文件（超过 64 KiB）。'],
  [
    'The file is neither YAML nor JSON that can be read here: {reason}',
    '文件既不是可读取的 YAML，也不是 JSON：{reason}'
  ],
  [
    'This is no theme: a theme file holds fields such as "format: ecograph-theme" and "name: ACME".',
    '这不是主题文件：主题文件包含“format: ecograph-theme”、“name: ACME”等字段。'
  ],
  ['The theme cannot be read.', '无法读取主题文件。'],
  ['{first} (1 more fault below.)', '{first}（下文还有 1 个问题。）'],
  ['{first} ({more} more faults below.)', '{first}（下文还有 {more} 个问题。）'],
  ['Line {line}, column {column}: {fault}', '第 {line} 行第 {column} 列：{fault}'],
  [
    'This is not an Ecograph theme: it must say "format: ecograph-theme".',
    '这不是 Ecograph 主题文件：须包含“format: ecograph-theme”。'
  ],
  [
    'The theme was made for a newer Ecograph (theme format {given}; this one knows up to {known}). Update Ecograph.',
    '此主题文件适用于更新版本的 Ecograph（主题格式 {given}，此版本最高支持 {known}）。请更新 Ecograph。'
  ],
  [
    'The theme must say which version of the format it has: "version: {known}".',
    '主题文件须注明格式版本：“version: {known}”。'
  ],
  [
    'The theme needs a name of 1 to 60 characters on one line, as in "name: \'ACME\'".',
    "主题文件需要一行 1 到 60 个字符的名称，例如“name: 'ACME'”。"
  ],
  [
    '"colours" holds one hue a line, as in "blue: \'#0b5fff\'".',
    "“colours”每行一个色相，例如“blue: '#0b5fff'”。"
  ],
  [
    '"palette" is a list of 1 to 20 colours, as in "palette: [\'#0b5fff\', \'#101828\']".',
    "“palette”是包含 1 到 20 种颜色的列表，例如“palette: ['#0b5fff', '#101828']”。"
  ],
  [
    '"{field}" has no colour. In YAML # begins a comment, so put the colour in quotes, as in \'#0b5fff\'.',
    "“{field}”没有颜色。YAML 中 # 表示注释，因此请给颜色加上引号，例如 '#0b5fff'。"
  ],
  [
    '"{field}" lacks its #. Did you mean \'#{written}\', with the quotes?',
    "“{field}”缺少 #。应写作 '#{written}'（含引号）。"
  ],
  [
    "\"{field}\" is not a colour. Write it as '#rrggbb', as in '#0b5fff'.",
    "“{field}”的值不是颜色。请写作 '#rrggbb'，例如 '#0b5fff'。"
  ],
  [
    '"{field}" is not a colour ("{shown}"). Write it as \'#rrggbb\', as in \'#0b5fff\'.',
    "“{field}”的值不是颜色（“{shown}”）。请写作 '#rrggbb'，例如 '#0b5fff'。"
  ],
  ['There is no field "{key}" here. Known are: {known}.', '这里没有“{key}”字段。可用字段：{known}。'],
  ['There is no field "{key}" here. Did you mean "{meant}"?', '这里没有“{key}”字段。是否指“{meant}”？'],
  ['There is no hue "{key}". The hues are: {known}.', '没有色相“{key}”。可用色相：{known}。'],
  ['There is no hue "{key}". Did you mean "{meant}"?', '没有色相“{key}”。是否指“{meant}”？'],
  [
    'The contrast of ink {ink} on background {background} is {ratio} : 1, and words need at least {least} : 1. Choose a darker or lighter ink, or leave "ink" out.',
    '背景 {background} 上文字颜色（ink）{ink} 的对比度为 {ratio} : 1，而文字至少需要 {least} : 1。请选择更深或更浅的文字颜色，或删去“ink”。'
  ]
]
