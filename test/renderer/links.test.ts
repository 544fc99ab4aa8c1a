/** Addresses of the web, for reading. */
import { describe, expect, test } from 'vitest'
import { hostOf, pageOf } from '../../renderer/state/links.ts'

describe('a page', () => {
  test.each([
    ['https://github.com/goharbor/harbor', 'github.com/goharbor/harbor'],
    ['https://github.com/goharbor/harbor/blob/main/docs/README.md', 'github.com/goharbor/harbor'],
    ['https://github.com/goharbor/harbor/releases', 'github.com/goharbor/harbor'],
    ['https://www.goharbor.io/docs/2.11.0/', 'goharbor.io/docs/2.11.0'],
    [
      'https://goharbor.io/docs/2.11.0/install-config/configure-yml-file/#database',
      'goharbor.io/…/configure-yml-file'
    ],
    ['https://goharbor.io/?a=1', 'goharbor.io']
  ])('%s', (url, words) => {
    expect(pageOf(url)).toBe(words)
    expect(pageOf(url).startsWith(hostOf(url))).toBe(true)
  })
})
