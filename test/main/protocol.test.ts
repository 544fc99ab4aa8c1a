/** The window's scheme serves the files that were there at the start, by their exact addresses, and nothing else. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, serveFolder } from '../../main/protocol.ts'
import { temporaryFolder } from './temporary.ts'

function bench() {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'app.js'), 'run()')
  writeFileSync(join(folder, 'assets', '한글 이름.woff2'), 'font')
  symlinkSync('/etc/hostname', join(folder, 'link.html'))
  symlinkSync('/etc', join(folder, 'etc'))
  const serve = serveFolder(folder)
  // Made after the start: not part of what was built.
  writeFileSync(join(folder, 'late.js'), 'late()')
  return (url: string, method = 'GET') => serve({ url, method })
}

test.each([
  ['ecograph://app/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ['ecograph://app/assets/app.js', 'text/javascript; charset=utf-8', 'run()'],
  [`ecograph://app/assets/${encodeURIComponent('한글 이름')}.woff2`, 'font/woff2', 'font']
])('%s is served with its type and the policy', async (url, type, text) => {
  const { statusCode, headers, data } = await bench()(url)
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff'
  })
  expect(data.toString()).toBe(text)
})

test.each([
  'ecograph://app/',
  'ecograph://app',
  'ecograph://app/assets',
  'ecograph://app/assets/',
  'ecograph://app/late.js',
  'ecograph://app/link.html',
  'ecograph://app/etc/hostname',
  'ecograph://app/../package.json',
  'ecograph://app/assets/../index.html',
  'ecograph://app/%2e%2e/package.json',
  'ecograph://app/..%2fpackage.json',
  'ecograph://app/assets/..%5c..%5cpackage.json',
  'ecograph://app//etc/hostname',
  'ecograph://app/index.html/',
  'ecograph://app/index.html%00.js',
  'ecograph://app/INDEX.HTML',
  'ecograph://app/index.html?x',
  'ecograph://other/index.html',
  'ecograph://app:80/index.html',
  'ecograph://user@app/index.html',
  'file:///etc/hostname',
  '__proto__',
  'constructor'
])('%s is not found, and even that answer carries the policy', async (url) => {
  const { statusCode, headers, data } = await bench()(url)
  expect(statusCode).toBe(404)
  expect(headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': contentSecurityPolicy
  })
  expect(data.toString()).toBe('Not found')
})

test('a file that is gone is not found', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  const serve = serveFolder(folder)
  rmSync(join(folder, 'index.html'))
  expect((await serve({ url: 'ecograph://app/index.html', method: 'GET' })).statusCode).toBe(404)
})

test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s is refused', async (method) => {
  expect((await bench()('ecograph://app/index.html', method)).statusCode).toBe(404)
})

test('the policy allows no code but our files', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/)
})
