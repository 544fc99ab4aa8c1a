/** Saving goes to the right file, never over one that was not understood or was changed by somebody else. */
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createDocuments, fileName, type Documents, type FileDialogs } from '../../main/documents.ts'
import { openDrafts, type Drafts } from '../../main/drafts.ts'
import { temporaryFolder } from './temporary.ts'

type Answers = {
  pick?: string
  names?: (string | null)[]
  changed?: 'overwrite' | 'save-as' | 'cancel'
  replace?: boolean
}
type Bench = { documents: Documents; drafts: Drafts; folder: string; asked: string[]; answers: Answers }

function bench(folder = temporaryFolder()): Bench {
  const asked: string[] = []
  const answers: Answers = {}
  const dialogs: FileDialogs = {
    async pickView() {
      asked.push('pick')
      return answers.pick ?? null
    },
    async nameView(_folder, name) {
      asked.push(`name ${name}`)
      return answers.names?.shift() ?? null
    },
    async nameExport(_folder, name) {
      asked.push(`export ${name}`)
      return answers.names?.shift() ?? null
    },
    async changedOutside(name) {
      asked.push(`changed ${name}`)
      return answers.changed ?? 'cancel'
    },
    async replaceExisting(name) {
      asked.push(`replace ${name}`)
      return answers.replace ?? false
    }
  }
  const drafts = openDrafts(join(folder, 'last-view.json'))
  // Before the folder goes.
  onTestFinished(() => drafts.flush())
  return { documents: createDocuments(dialogs, drafts, () => 'en'), drafts, folder, asked, answers }
}

/** Open a file and take it up, as a window does that understood it. */
async function open({ documents }: Bench, path: string): Promise<string> {
  const opened = await documents.offer(path)
  if (opened.status !== 'opened') throw new Error(opened.status)
  documents.adopt(opened.ticket)
  return opened.text
}

describe('saving', () => {
  test('asks for a name the first time only, and adds the ending', async () => {
    const { documents, folder, asked, answers } = bench()
    answers.names = [join(folder, 'mine')]
    expect(await documents.save('one', false, 'My view')).toEqual({ status: 'saved', name: 'mine.ecograph' })
    expect(await documents.save('two', false, 'My view')).toEqual({ status: 'saved', name: 'mine.ecograph' })
    expect(readFileSync(join(folder, 'mine.ecograph'), 'utf8')).toBe('two')
    expect(asked).toEqual(['name My view.ecograph'])
  })

  test('a cancelled dialog writes nothing', async () => {
    const { documents, folder } = bench()
    expect(await documents.save('one', false, 'x')).toEqual({ status: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('asks again where adding the ending leads to a file that exists', async () => {
    const { documents, folder, asked, answers } = bench()
    writeFileSync(join(folder, 'mine.ecograph'), 'theirs')
    answers.names = [join(folder, 'mine'), join(folder, 'mine')]
    expect(await documents.save('one', false, 'x')).toEqual({ status: 'cancelled' })
    expect(readFileSync(join(folder, 'mine.ecograph'), 'utf8')).toBe('theirs')
    answers.replace = true
    expect(await documents.save('one', false, 'x')).toMatchObject({ status: 'saved' })
    expect(asked.filter((line) => line.startsWith('replace'))).toHaveLength(2)
  })

  test('goes to the opened file, and to the new one after saving under another name', async () => {
    const b = bench()
    const first = join(b.folder, 'first.ecograph')
    writeFileSync(first, 'old')
    expect(await open(b, first)).toBe('old')
    await b.documents.save('new', false, 'x')
    b.answers.names = [join(b.folder, 'second.ecograph')]
    await b.documents.save('other', true, 'x')
    await b.documents.save('other still', false, 'x')
    expect(readFileSync(first, 'utf8')).toBe('new')
    expect(readFileSync(join(b.folder, 'second.ecograph'), 'utf8')).toBe('other still')
  })

  test('a picked file that is not adopted is not the one saved to', async () => {
    const b = bench()
    writeFileSync(join(b.folder, 'a.ecograph'), 'a')
    writeFileSync(join(b.folder, 'b.ecograph'), 'b')
    await open(b, join(b.folder, 'a.ecograph'))
    b.answers.pick = join(b.folder, 'b.ecograph')
    expect(await b.documents.pick()).toMatchObject({ status: 'opened', name: 'b.ecograph', text: 'b' })
    await b.documents.save('a2', false, 'x')
    expect(readFileSync(join(b.folder, 'b.ecograph'), 'utf8')).toBe('b')
    expect(readFileSync(join(b.folder, 'a.ecograph'), 'utf8')).toBe('a2')
  })

  test('never writes over a file that was not understood, by any of its names', async () => {
    const b = bench()
    const bad = join(b.folder, 'bad.ecograph')
    writeFileSync(bad, 'from the future')
    symlinkSync(bad, join(b.folder, 'link.ecograph'))
    const opened = await b.documents.offer(bad)
    expect(opened.status).toBe('opened')
    if (opened.status === 'opened') expect(await b.documents.reject(opened.ticket)).toBeNull()
    b.answers.names = [bad, join(b.folder, 'link.ecograph'), join(b.folder, 'good.ecograph')]
    expect(await b.documents.save('x', false, 'x')).toMatchObject({ status: 'failed' })
    expect(await b.documents.save('x', false, 'x')).toMatchObject({ status: 'failed' })
    expect(await b.documents.save('x', false, 'x')).toMatchObject({ status: 'saved' })
    expect(readFileSync(bad, 'utf8')).toBe('from the future')
  })

  test('a ticket counts once, and a made-up one never', async () => {
    const b = bench()
    writeFileSync(join(b.folder, 'a.ecograph'), 'a')
    const opened = await b.documents.offer(join(b.folder, 'a.ecograph'))
    if (opened.status !== 'opened') throw new Error(opened.status)
    b.documents.adopt(opened.ticket)
    expect(() => b.documents.adopt(opened.ticket)).toThrow('Unknown ticket')
    await expect(b.documents.reject('../../etc/passwd')).rejects.toThrow('Unknown ticket')
  })

  test.each([
    ['edited', (path: string) => writeFileSync(path, 'theirs')],
    ['edited to the same size', (path: string) => writeFileSync(path, 'OLD')],
    [
      'replaced',
      (path: string) => {
        rmSync(path)
        writeFileSync(path, 'theirs')
      }
    ],
    ['emptied', (path: string) => writeFileSync(path, '')],
    ['turned into bytes', (path: string) => writeFileSync(path, Buffer.from([0xff]))]
  ])('asks before overwriting a file that was %s by somebody else', async (_how, change) => {
    const b = bench()
    const path = join(b.folder, 'a.ecograph')
    writeFileSync(path, 'old')
    await open(b, path)
    change(path)
    const theirs = readFileSync(path)
    expect(await b.documents.save('mine', false, 'x')).toEqual({ status: 'cancelled' })
    expect(readFileSync(path)).toEqual(theirs)

    b.answers.changed = 'save-as'
    b.answers.names = [join(b.folder, 'b.ecograph')]
    expect(await b.documents.save('mine', false, 'x')).toEqual({ status: 'saved', name: 'b.ecograph' })
    expect(readFileSync(path)).toEqual(theirs)

    await open(b, join(b.folder, 'b.ecograph'))
    writeFileSync(join(b.folder, 'b.ecograph'), 'theirs')
    b.answers.changed = 'overwrite'
    expect(await b.documents.save('mine', false, 'x')).toMatchObject({ status: 'saved' })
    expect(readFileSync(join(b.folder, 'b.ecograph'), 'utf8')).toBe('mine')
    // And then it is ours again.
    b.answers.changed = 'cancel'
    expect(await b.documents.save('mine again', false, 'x')).toMatchObject({ status: 'saved' })
  })

  test('writes a file anew that was deleted', async () => {
    const b = bench()
    const path = join(b.folder, 'a.ecograph')
    writeFileSync(path, 'old')
    await open(b, path)
    rmSync(path)
    expect(await b.documents.save('mine', false, 'x')).toMatchObject({ status: 'saved' })
    expect(b.asked).toEqual([])
  })

  test('a hundred saves at once: the last one wins and none is torn', async () => {
    const b = bench()
    const path = join(b.folder, 'a.ecograph')
    writeFileSync(path, 'old')
    await open(b, path)
    const texts = Array.from({ length: 100 }, (_, index) => `${index}:${'x'.repeat(5000)}`)
    const all = await Promise.all(texts.map((text) => b.documents.save(text, false, 'x')))
    expect(all.every(({ status }) => status === 'saved')).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(texts.at(-1))
    expect(readdirSync(b.folder).filter((name) => name.endsWith('.saving'))).toEqual([])
  })

  test('says by name what went wrong, and no path', async () => {
    const b = bench()
    b.answers.names = [join(b.folder, 'no', 'a.ecograph')]
    const answer = await b.documents.save('x', false, 'x')
    expect(answer).toMatchObject({ status: 'failed' })
    expect(JSON.stringify(answer)).toContain('a.ecograph')
    expect(JSON.stringify(answer)).not.toContain(b.folder)
  })
})

describe('exporting', () => {
  test('writes the file whole and does not change what is saved to', async () => {
    const b = bench()
    writeFileSync(join(b.folder, 'a.ecograph'), 'a')
    await open(b, join(b.folder, 'a.ecograph'))
    b.answers.names = [join(b.folder, 'picture')]
    expect(await b.documents.exportText('<svg/>', '.svg', 'A/B: view')).toEqual({
      status: 'saved',
      name: 'picture.svg'
    })
    expect(b.asked).toEqual(['export A B view.svg'])
    await b.documents.save('a2', false, 'x')
    expect(readFileSync(join(b.folder, 'picture.svg'), 'utf8')).toBe('<svg/>')
  })

  test('refuses to write over the view itself', async () => {
    const b = bench()
    const path = join(b.folder, 'a.svg')
    writeFileSync(path, 'a view with a strange name')
    await open(b, path)
    b.answers.names = [path]
    expect(await b.documents.exportText('<svg/>', '.svg', 'x')).toMatchObject({ status: 'failed' })
    expect(readFileSync(path, 'utf8')).toBe('a view with a strange name')
  })
})

describe('the last view', () => {
  test('comes back with its file and its unsaved changes', async () => {
    const b = bench()
    const path = join(b.folder, 'a.ecograph')
    writeFileSync(path, 'saved')
    await b.documents.start()
    await open(b, path)
    await b.documents.keepDraft('changed', true)
    await b.drafts.flush()

    const next = bench(b.folder)
    const { view } = await next.documents.start()
    expect(view).toMatchObject({ name: 'a.ecograph', text: 'changed', dirty: true })
    next.documents.adopt(view?.ticket ?? '')
    await next.documents.save('changed', false, 'x')
    expect(readFileSync(path, 'utf8')).toBe('changed')
    expect(next.asked).toEqual([])
  })

  test('asks about a file that changed while the unsaved changes were kept', async () => {
    const b = bench()
    const path = join(b.folder, 'a.ecograph')
    writeFileSync(path, 'saved')
    await open(b, path)
    await b.documents.keepDraft('changed', true)
    await b.drafts.flush()
    writeFileSync(path, 'theirs')
    const next = bench(b.folder)
    next.documents.adopt((await next.documents.start()).view?.ticket ?? '')
    expect(await next.documents.save('changed', false, 'x')).toEqual({ status: 'cancelled' })
    expect(next.asked).toEqual(['changed a.ecograph'])
  })

  test('is what the file holds now, where nothing was unsaved', async () => {
    const b = bench()
    const path = join(b.folder, 'a.ecograph')
    writeFileSync(path, 'saved')
    await open(b, path)
    await b.documents.keepDraft('saved', false)
    await b.drafts.flush()
    writeFileSync(path, 'theirs')
    expect((await bench(b.folder).documents.start()).view).toMatchObject({ text: 'theirs', dirty: false })
    rmSync(path)
    expect((await bench(b.folder).documents.start()).view).toMatchObject({ text: 'saved', dirty: true })
  })

  test('is the file without the changes that the person chose to lose, or nothing', async () => {
    const b = bench()
    const path = join(b.folder, 'a.ecograph')
    writeFileSync(path, 'saved')
    await open(b, path)
    await b.documents.keepDraft('changed', true)
    b.documents.discardChanges()
    await b.drafts.flush()
    expect((await bench(b.folder).documents.start()).view).toMatchObject({ text: 'saved', dirty: false })

    b.documents.forget()
    await b.documents.keepDraft('never saved', true)
    b.documents.discardChanges()
    await b.drafts.flush()
    expect((await bench(b.folder).documents.start()).view).toBeNull()
  })

  test('is set aside when it was not understood, and never overwritten before it was looked at', async () => {
    const b = bench()
    await b.documents.keepDraft('broken', true)
    await b.drafts.flush()
    const next = bench(b.folder)
    const { view } = await next.documents.start()
    expect(await next.documents.reject(view?.ticket ?? '')).toBe('last-view.json.damaged-1')
    expect(readFileSync(join(b.folder, 'last-view.json.damaged-1'), 'utf8')).toContain('broken')

    await next.documents.keepDraft('precious', true)
    await next.drafts.flush()
    const third = bench(b.folder)
    await third.documents.start()
    await third.documents.keepDraft('fresh', true)
    await third.drafts.flush()
    expect(readFileSync(join(b.folder, 'last-view.json.damaged-2'), 'utf8')).toContain('precious')
    expect(readFileSync(join(b.folder, 'last-view.json'), 'utf8')).toContain('fresh')
  })

  test('does not lock anybody out: after two windows that got stuck on it the third starts without it', async () => {
    const { documents, drafts, folder } = bench()
    await documents.keepDraft('crashes the window', true)
    await drafts.flush()
    expect((await bench(folder).documents.start()).view).toMatchObject({ text: 'crashes the window' })
    expect((await bench(folder).documents.start()).view).toMatchObject({ text: 'crashes the window' })
    const { view, setAside } = await bench(folder).documents.start()
    expect(view).toBeNull()
    expect(setAside).toMatchObject({ reason: 'crashed', kept: 'last-view.json.damaged-1' })
    expect(existsSync(join(folder, 'last-view.json'))).toBe(false)
  })

  test('may be opened and closed without a change as often as one likes', async () => {
    const { documents, drafts, folder } = bench()
    await documents.keepDraft('fine', true)
    await drafts.flush()
    for (let round = 0; round < 5; round += 1) {
      const next = bench(folder)
      expect((await next.documents.start()).view).toMatchObject({ text: 'fine' })
      next.drafts.settle()
      await next.drafts.flush()
    }
  })

  test.each(['', '{', 'null', '{"version":2}', '[]', '{"version":1,"text":5}', '\0\0\0'])(
    'starts without a damaged file %j and keeps it',
    async (content) => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'last-view.json'), content)
      const { view, setAside } = await bench(folder).documents.start()
      expect(view).toBeNull()
      expect(setAside).toMatchObject({ reason: 'damaged', kept: 'last-view.json.damaged-1' })
      expect(readFileSync(join(folder, 'last-view.json.damaged-1'), 'utf8')).toBe(content)
    }
  )
})

test.each([
  ['TKG 1.2.1', 'TKG 1.2.1.svg'],
  ['../../etc/passwd', 'etc passwd.svg'],
  ['a\u0000b\nc\u202e', 'a b c.svg'],
  ['CON: <x> | "y"?*', 'CON x y.svg'],
  ['  ...  ', 'ecograph.svg'],
  ['', 'ecograph.svg'],
  ['picture.SVG', 'picture.svg'],
  ['가'.repeat(500), `${'가'.repeat(60)}.svg`]
])('a suggested name %j becomes %j', (suggested, expected) => {
  expect(fileName(suggested, '.svg')).toBe(expected)
  expect(Buffer.byteLength(fileName(suggested, '.svg'))).toBeLessThan(256)
})
