/** Overlays from the command line: what the options draw, what they refuse, and the list that explains them. */
import { describe, expect, test } from 'vitest'
import { overlays } from '../../diagram/overlays/registry.ts'
import { commandLine } from './command-line.ts'

const ecograph = commandLine({ tellsProgress: true })

const drawStack = (...words: readonly string[]) =>
  ecograph('export', '--stack', 'tkg-1-2-1', '--hide-rest', '--format', 'svg-plain', '--out', '-', ...words)

describe('export', () => {
  test('draws four overlays at once, each with its part of the legend', async () => {
    const options = '--colour-by maturity --border-by licence --badge-by dependence --areas band'.split(' ')
    const { code, out } = await drawStack(...options)
    expect(code).toBe(0)
    for (const heading of ['Colour: CNCF maturity', 'Border: Licence', 'Badge: Dependence']) {
      expect(out).toContain(`>${heading}</text>`)
    }
    expect(out).toContain('data-mark="badge:harbor"')
    expect(out).toContain('data-area="network"')
  })

  test('tells the members of several stacks apart', async () => {
    const both = 'lgtm-observability,prometheus-with-thanos'
    const words = `export --format svg-plain --out - --focus grafana --badge-by membership --membership ${both}`
    const { out } = await ecograph(...words.split(' '))
    expect(out).toContain('>A and B</text>')
    expect(out).toMatch(/data-mark="badge:grafana".*>AB<\/text>/)
  })

  test('counts a stack that is named twice once', async () => {
    const four = 'lgtm-observability,tkg-1-2-1,cncf-trail-map,ci-with-tekton'
    const { code } = await drawStack('--colour-by', 'membership', '--membership', `${four},tkg-1-2-1`)
    expect(code).toBe(0)
  })

  test('asks for stacks where membership has none to tell apart', async () => {
    const words = ['export', '--format', 'svg-plain', '--out', '-', '--focus', 'grafana']
    const { code, told } = await ecograph(...words, '--badge-by', 'membership')
    expect(code).toBe(1)
    expect(told).toContain('--badge-by membership needs stacks')
    expect((await drawStack('--badge-by', 'membership')).code).toBe(0)
  })

  test.each([
    [['--border-by', 'layer'], 'layer'],
    [['--badge-by', 'maturty'], 'maturity'],
    [['--membership', 'lgtm-observabilty'], 'lgtm-observability'],
    [
      ['--membership', 'lgtm-observability,tkg-1-2-1,cncf-trail-map,ci-with-tekton,gitops-with-flux'],
      'at most 4'
    ]
  ])('%j is refused with advice', async (words, advice) => {
    const { code, told } = await drawStack(...words)
    expect(code).toBe(1)
    expect(told).toContain(advice)
  })
})

describe('list overlays', () => {
  test('explains each of them in a sentence, in either language', async () => {
    const read = async (language: string) =>
      JSON.parse((await ecograph('list', 'overlays', '--json', '--language', language)).out) as object[]
    expect(await read('en')).toEqual(
      overlays.map(({ id, title, channels, says }) => ({
        id,
        title: title.en,
        'shows-as': channels.join(','),
        says: says.en
      }))
    )
    expect(JSON.stringify(await read('ko'))).toContain('보여 줍니다.')
  })
})
