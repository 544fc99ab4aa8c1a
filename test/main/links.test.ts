/** An address is opened once, exactly as it was shown, and only after a yes. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { WebAddress } from '../../main/addresses.ts'
import { createLinks } from '../../main/links.ts'

const { opened, copied, system } = vi.hoisted(() => ({
  opened: [] as string[],
  copied: [] as string[],
  system: { refuses: false }
}))
vi.mock('electron', () => ({
  clipboard: { writeText: (text: string) => copied.push(text) },
  shell: {
    openExternal: async (address: string) => {
      opened.push(address)
      if (system.refuses) throw new Error('No application is registered for /home/me/secret')
    }
  }
}))
beforeEach(() => {
  opened.length = 0
  copied.length = 0
  system.refuses = false
})

function bench(answer: 'open' | 'copy' | 'cancel' = 'open') {
  const asked: WebAddress[] = []
  const link = async (address: WebAddress): Promise<typeof answer> => {
    asked.push(address)
    return answer
  }
  return { asked, links: createLinks({ link }, () => 'en') }
}

test('open opens once what was shown', async () => {
  const { asked, links } = bench('open')
  expect(await links.open('https://Velero.io/docs?a=b#c')).toEqual({ status: 'opened' })
  expect(opened).toEqual(['https://velero.io/docs?a=b#c'])
  expect(asked.map(({ address }) => address)).toEqual(opened)
  expect(copied).toEqual([])
})

test('copy copies what was shown, and opens nothing', async () => {
  const { links } = bench('copy')
  expect(await links.open('http://example.org')).toEqual({ status: 'copied' })
  expect(copied).toEqual(['http://example.org/'])
  expect(opened).toEqual([])
})

test('cancel does nothing', async () => {
  const { asked, links } = bench('cancel')
  expect(await links.open('https://example.org/')).toEqual({ status: 'cancelled' })
  expect(asked).toHaveLength(1)
  expect([opened, copied]).toEqual([[], []])
})

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://user:word@example.org/',
  'https://256.1.1.1/'
])('%s is not even asked about', async (url) => {
  const { asked, links } = bench('open')
  expect(await links.open(url)).toMatchObject({ status: 'failed' })
  expect([asked, opened, copied]).toEqual([[], [], []])
})

test('a system that cannot open it is an expected failure, told without its details', async () => {
  system.refuses = true
  const answer = await bench('open').links.open('https://example.org/')
  expect(answer).toMatchObject({ status: 'failed' })
  expect(JSON.stringify(answer)).not.toContain('secret')
})

test('there is one question at a time, and the next one comes after it, also after a fault', async () => {
  const waiting: { answer: (value: 'open' | 'cancel') => void; fail: () => void }[] = []
  const links = createLinks(
    {
      link: () =>
        new Promise((answer, reject) => waiting.push({ answer, fail: () => reject(new Error('x')) }))
    },
    () => 'ko'
  )
  const first = links.open('https://example.org/1')
  expect(await links.open('https://example.org/2')).toEqual({ status: 'cancelled' })
  waiting[0]?.answer('open')
  expect(await first).toEqual({ status: 'opened' })
  const third = links.open('https://example.org/3')
  waiting[1]?.fail()
  await expect(third).rejects.toThrow('x')
  const fourth = links.open('https://example.org/4')
  waiting[2]?.answer('open')
  expect(await fourth).toEqual({ status: 'opened' })
  expect(opened).toEqual(['https://example.org/1', 'https://example.org/4'])
})
