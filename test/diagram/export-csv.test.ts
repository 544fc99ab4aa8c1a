import { describe, expect, test } from 'vitest'
import { csvEdges } from '../../diagram/export/csv-edges.ts'
import { csvNodes } from '../../diagram/export/csv-nodes.ts'
import { writeCsv } from '../../diagram/export/csv.ts'
import { viewJson } from '../../diagram/export/view-json.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { hostileRequest, hostileTexts, requests, textOf } from './export-requests.ts'

/** Read RFC 4180 strictly: a quote only around a whole cell, CRLF after every record, the same number of cells in each. */
function readCsv(text: string, separator = ','): readonly (readonly string[])[] {
  if (!text.startsWith('\ufeff')) throw new Error('The byte order mark is missing.')
  const records: string[][] = []
  let at = 1
  let record: string[] = []
  while (at < text.length) {
    let value = ''
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('A quote is not closed.')
        if (text[at] !== '"') value += text[at]
        else if (text[at + 1] === '"') {
          value += '"'
          at += 1
        } else break
      }
      at += 1
    } else while (at < text.length && text[at] !== separator && text[at] !== '\r') value += text[at++]
    record.push(value)
    if (text[at] === separator) at += 1
    else if (text.startsWith('\r\n', at)) {
      at += 2
      records.push(record)
      record = []
    } else throw new Error(`Unexpected ${JSON.stringify(text[at])} at ${at}.`)
  }
  if (record.length > 0) throw new Error('The last record has no end.')
  if (new Set(records.map(({ length }) => length)).size !== 1) throw new Error('Records differ in length.')
  return records
}

const tableOf = (text: string) => {
  const [columns = [], ...rows] = readCsv(text)
  return rows.map((row) => new Map(columns.map((column, index) => [column, row[index] ?? ''])))
}

const dangerous = /^[\s"]*[=+\-@|＝＋－＠]|^[\t\r]/u
const isNumber = /^-?\d+(\.\d+)?$/

describe.each(requests)('of %s', (_, request) => {
  const { scene } = request

  test('the table of components has every node with its box', async () => {
    const rows = tableOf(await textOf(csvNodes, request))
    expect(rows.map((row) => row.get('id'))).toEqual(scene.nodes.map(({ id }) => id))
    rows.forEach((row, index) => {
      const { box, fill, lines } = scene.nodes[index] ?? {}
      expect(Number(row.get('x'))).toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0) / 2, 0)
      expect(Number(row.get('y'))).toBeCloseTo((box?.y ?? 0) + (box?.height ?? 0) / 2, 0)
      expect([Number(row.get('width')), Number(row.get('height'))]).toEqual([box?.width, box?.height])
      expect(row.get('fill')).toBe(fill)
      expect(row.get('name')?.replace(/\s/g, '')).toBe(
        lines
          ?.map(({ text }) => text)
          .join('')
          .replace(/\s/g, '')
      )
    })
  })

  test('the table of relations has every edge with its two ends', async () => {
    const rows = tableOf(await textOf(csvEdges, request))
    expect(rows.map((row) => [row.get('from'), row.get('type'), row.get('to')])).toEqual(
      scene.edges.map(({ from, type, to }) => [from, type, to])
    )
  })

  test('nothing in them begins a formula, and they are the same each time', async () => {
    for (const format of [csvNodes, csvEdges]) {
      const text = await textOf(format, request)
      for (const cell of readCsv(text).flat()) if (!isNumber.test(cell)) expect(cell).not.toMatch(dangerous)
      expect(await textOf(format, request)).toBe(text)
    }
  })

  test('the JSON opens again as the same view', async () => {
    const text = await textOf(viewJson, request)
    const parsed = parseView(text)
    expect(parsed.ok).toBe(true)
    expect(await textOf(viewJson, { ...request, view: parsed.ok ? parsed.view : request.view })).toBe(text)
    expect(parsed.ok && parsed.view.stack).toEqual(request.view.stack)
  })
})

describe.each(hostileTexts)('with the hostile text %j', (text) => {
  test.each([csvNodes, csvEdges])(
    'no cell of $id begins a formula, also where it splits at semicolons',
    async (format) => {
      const csv = await textOf(format, hostileRequest(text))
      const cells = readCsv(csv).flat()
      expect(cells.length).toBeGreaterThan(20)
      for (const cell of cells) {
        if (isNumber.test(cell)) continue
        expect(cell).not.toMatch(dangerous)
        for (const part of cell.split(';')) expect(part).not.toMatch(dangerous)
      }
      // Text cells are quoted, and hold no line break that a lenient reader could take for the end of a record.
      expect(csv.slice(1).split('\r\n').join('')).not.toMatch(/[\r\n]/)
    }
  )
})

describe('writeCsv', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "' =1"],
    ['\r=1', "' =1"],
    ['|x', "'|x"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    [' =1', "' =1"],
    [';=1', ";'=1"],
    ['"=1"', `'"=1"`],
    ['kube-proxy = a + b', 'kube-proxy = a + b'],
    ['~의 구성 요소', '~의 구성 요소'],
    ['a, "b"', 'a, "b"']
  ])('writes %j as %j', (text, cell) => {
    expect(readCsv(writeCsv(['column'], [[text]]))).toEqual([['column'], [cell]])
  })

  test('leaves numbers as they are', () => {
    expect(writeCsv(['a', 'b'], [[-12.5, 3]])).toBe('\ufeff"a","b"\r\n-12.5,3\r\n')
  })
})
