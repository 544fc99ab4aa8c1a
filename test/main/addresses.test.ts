/** What is opened is what is shown: plain web addresses pass, everything that could mislead or do more does not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress } from '../../main/addresses.ts'

test.each([
  ['https://velero.io/docs/main/', 'https://velero.io/docs/main/', 'velero.io', true],
  ['https://velero.io', 'https://velero.io/', 'velero.io', true],
  ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d', 'example.org', false],
  ['https://example.org:8443/', 'https://example.org:8443/', 'example.org:8443', true],
  ['https://example.org:443/', 'https://example.org/', 'example.org', true],
  ['HTTPS://Example.ORG/Path', 'https://example.org/Path', 'example.org', true],
  // What a host really is stands there, however it was spelled.
  ['https://0x7f.1/', 'https://127.0.0.1/', '127.0.0.1', true],
  ['https://2130706433/', 'https://127.0.0.1/', '127.0.0.1', true],
  ['https://xn--pple-43d.com/', 'https://xn--pple-43d.com/', 'xn--pple-43d.com', true],
  // A right-to-left override and letters of other scripts come out as what they are.
  ['https://example.org/\u202Egpj.exe', 'https://example.org/%E2%80%AEgpj.exe', 'example.org', true],
  ['https://example.org/\u200B\u2066', 'https://example.org/%E2%80%8B%E2%81%A6', 'example.org', true],
  ['https://ko.wikipedia.org/wiki/쿠버네티스', undefined, 'ko.wikipedia.org', true]
])('%s can be opened', (text, address, host, encrypted) => {
  const found = readAddress(text)
  expect(found).toMatchObject({ host, encrypted })
  if (address !== undefined) expect(found?.address).toBe(address)
  expect(found?.address).toMatch(/^https?:\/\/[\x21-\x7e]+$/)
})

test.each([
  '',
  'example.org',
  '//example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'ecograph://app/index.html',
  'mailto:somebody@example.org',
  'ms-settings:privacy',
  'smb://example.org/share',
  'vscode://file/etc/passwd',
  'view-source:https://example.org/',
  ' https://example.org/',
  'https:example.org',
  'https:/example.org',
  'https:\\\\example.org\\',
  'https://example.org\\@evil.example/',
  'https://user@example.org/',
  'https://user:word@example.org/',
  'https://example.org:80@evil.example/',
  'https://example.org%2f@evil.example/',
  'https://еxample.org/',
  'https://example。org/',
  'https://example.org\u202E/',
  'https:///etc/passwd',
  'https://',
  'https://:80/',
  'https://256.256.256.256/',
  'https://example.org:99999/',
  'https://xn--a/',
  'https://[::1]/',
  'https://example.org/a b',
  'https://example.org/a\nb',
  'https://example.org/\u0000',
  'https://example.org/"onclick="x',
  `https://example.org/${'a'.repeat(2000)}`
])('%j is no address to open', (text) => expect(readAddress(text)).toBeNull())

describe('whatever is read', () => {
  const pieces = fc.constantFrom(
    'https://',
    'http://',
    'HTTP:',
    'javascript:',
    '//',
    '/',
    '\\',
    '@',
    ':',
    '?',
    '#',
    '.',
    '%',
    '[',
    ']',
    'example.org',
    'evil.example',
    'user',
    'xn--',
    '127.1',
    '443',
    '\u202E',
    '。',
    'é',
    ' ',
    '\t',
    '\n',
    '\u0000'
  )
  test('is plain, says where it leads, and reads as itself again', () => {
    let read = 0
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), fc.boolean(), (parts, proper) => {
        const found = readAddress((proper ? 'https://example.org' : '') + parts.join(''))
        if (found === null) return
        read += 1
        const url = new URL(found.address)
        expect(found.address).toMatch(/^https?:\/\/[a-z0-9.-]+(:\d+)?\/[\x21-\x7e]*$/)
        expect([url.host, url.username, url.password]).toEqual([found.host, '', ''])
        expect(found.encrypted).toBe(found.address.startsWith('https://'))
        expect(readAddress(found.address)).toEqual(found)
      }),
      { numRuns: 20_000, seed: 7 }
    )
    expect(read).toBeGreaterThan(1000)
  })
})
