/** Saving goes to the right file, never over one that was not understood or was changed by somebody else. */
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createDocuments, type Documents, type FileDialogs } from '../../main/documents.ts'
import { holdInSvg } from '../../diagram/export/held/svg.ts'
import { openDrafts, type Drafts } from '../../main/drafts.ts'
import type { Job } from '../../main/export-jobs.ts'
import type { DrawnExport } from '../../main/exports.ts'
import { temporaryFolder } from './temporary.ts'

type Answers = {
  pick?: string
  names?: (string | null)[]
  changed?: 'overwrite' | 'save-as' | 'cancel'
  replace?: boolean
}
type Bench = {
  documents: Documents
  drafts: Drafts
  folder: string
  asked: string[]
  /** Where the dialogs that asked for a name of a view started. */
  folders: (string | null)[]
  answers: Answers
}

function bench(folder = temporaryFolder()): Bench {
  const asked: string[] = []
  const folders: (string | null)[] = []
  const answers: Answers = {}
  const dialogs: FileDialogs = {
    async pickView() {
      asked.push('pick')
      return answers.pick ?? null
    },
    async nameView(start, name) {
      folders.push(start)
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
  return { documents: createDocuments(dialogs, drafts, () => 'en'), drafts, folder, asked, folders, answers }
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

describe('a picture that holds a view', () => {
  const picture = holdInSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', '{"held": "한글"}')

  test('gives its view, is never saved over, and lends the new file its folder and name', async () => {
    const b = bench()
    const path = join(b.folder, 'My slide.svg')
    writeFileSync(path, picture)
    writeFileSync(join(b.folder, 'before.ecograph'), 'before')
    await open(b, join(b.folder, 'before.ecograph'))
    b.answers.pick = path
    const picked = await b.documents.pick()
    expect(picked).toMatchObject({
      status: 'opened',
      name: 'My slide.svg',
      text: '{"held": "한글"}',
      fromPicture: true
    })
    if (picked.status !== 'opened') throw new Error(picked.status)
    b.documents.adopt(picked.ticket)
    expect(b.documents.path()).toBeNull()
    expect(await b.documents.save('changed', false, 'A title')).toEqual({ status: 'cancelled' })
    expect(b.asked).toEqual(['pick', 'name My slide.ecograph'])
    expect(b.folders).toEqual([b.folder])
    expect(readFileSync(path, 'utf8')).toBe(picture)
    expect(readFileSync(join(b.folder, 'before.ecograph'), 'utf8')).toBe('before')

    b.answers.names = [join(b.folder, 'mine.ecograph')]
    expect(await b.documents.save('changed', false, 'A title')).toMatchObject({ status: 'saved' })
    await b.documents.save('again', false, 'A title')
    expect(readFileSync(join(b.folder, 'mine.ecograph'), 'utf8')).toBe('again')
  })

  test('is known by its content, and so is a view', async () => {
    const b = bench()
    writeFileSync(join(b.folder, 'picture.ecograph'), picture)
    writeFileSync(join(b.folder, 'view.png'), '{}')
    expect(await b.documents.offer(join(b.folder, 'picture.ecograph'))).toMatchObject({ fromPicture: true })
    expect(await b.documents.offer(join(b.folder, 'view.png'))).toMatchObject({
      text: '{}',
      fromPicture: false
    })
  })

  test('whose view is broken may still be written over by an export', async () => {
    const b = bench()
    const path = join(b.folder, 'slide.svg')
    writeFileSync(path, picture)
    const opened = await b.documents.offer(path)
    if (opened.status !== 'opened') throw new Error(opened.status)
    expect(await b.documents.reject(opened.ticket)).toBeNull()
    expect(readFileSync(path, 'utf8')).toBe(picture)
  })

  test.each([
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'neither a view nor a picture'],
    ['other.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'holds no view'],
    ['cut.svg', picture.slice(0, -30), 'damaged'],
    ['report.pdf', '%PDF-1.7\n', 'holds no view']
  ])('%s is refused by name, with the reason', async (name, content, reason) => {
    const b = bench()
    writeFileSync(join(b.folder, name), content)
    const answer = await b.documents.offerDropped(join(b.folder, name))
    expect(answer).toMatchObject({ status: 'failed' })
    if (answer.status === 'failed') expect(answer.message).toContain(reason)
    expect(JSON.stringify(answer)).toContain(name)
    expect(JSON.stringify(answer)).not.toContain(b.folder)
  })

  test('a folder, nothing, and what is on no disk are refused when they are dropped', async () => {
    const { documents, folder } = bench()
    expect(await documents.offerDropped(folder)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('folder')
    })
    expect(await documents.offerDropped(join(folder, 'gone'))).toMatchObject({ status: 'failed' })
    expect(await documents.offerDropped('')).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('not a file on this computer')
    })
  })
})

/** A job that nobody stops. */
const quiet: Job = { signal: new AbortController().signal, tell: () => undefined }
const drawn = async (text = '<svg/>'): Promise<DrawnExport> => ({
  status: 'drawn',
  products: [Buffer.from(text)]
})

describe('exporting', () => {
  test('writes the file whole and does not change what is saved to', async () => {
    const b = bench()
    writeFileSync(join(b.folder, 'a.ecograph'), 'a')
    await open(b, join(b.folder, 'a.ecograph'))
    b.answers.names = [join(b.folder, 'picture')]
    expect(await b.documents.exportProduct(drawn, 'svg', 'A/B: view', quiet)).toEqual({
      status: 'saved',
      name: 'picture.svg'
    })
    expect(b.asked).toEqual(['export A B view.svg'])
    await b.documents.save('a2', false, 'x')
    expect(readFileSync(join(b.folder, 'picture.svg'), 'utf8')).toBe('<svg/>')
  })

  test('refuses to write over the view itself, and draws nothing', async () => {
    const b = bench()
    const path = join(b.folder, 'a.svg')
    writeFileSync(path, 'a view with a strange name')
    await open(b, path)
    b.answers.names = [path]
    const draw = async (): Promise<DrawnExport> => {
      b.asked.push('drawn')
      return drawn()
    }
    expect(await b.documents.exportProduct(draw, 'svg', 'x', quiet)).toMatchObject({ status: 'failed' })
    expect(b.asked).not.toContain('drawn')
    expect(readFileSync(path, 'utf8')).toBe('a view with a strange name')
  })

  test('that was cancelled while the dialog was open draws nothing, while it was drawn writes nothing', async () => {
    const b = bench()
    const path = join(b.folder, 'a.svg')
    writeFileSync(path, 'of yesterday')
    for (const moment of ['before', 'while'] as const) {
      const stop = new AbortController()
      b.answers.names = [path]
      const draw = async (): Promise<DrawnExport> => {
        b.asked.push(`drawn ${moment}`)
        stop.abort()
        return drawn()
      }
      if (moment === 'before') stop.abort()
      const job = { ...quiet, signal: stop.signal }
      expect(await b.documents.exportProduct(draw, 'svg', 'x', job)).toEqual({ status: 'cancelled' })
    }
    expect(b.asked.filter((line) => line.startsWith('drawn'))).toEqual(['drawn while'])
    expect(readFileSync(path, 'utf8')).toBe('of yesterday')
    expect(readdirSync(b.folder)).toEqual(['a.svg'])
  })

  test('says when the file is written, and why it could not be drawn', async () => {
    const b = bench()
    const stages: string[] = []
    const job: Job = { ...quiet, tell: (stage) => stages.push(stage) }
    b.answers.names = [join(b.folder, 'a.svg'), join(b.folder, 'b.svg')]
    await b.documents.exportProduct(drawn, 'svg', 'x', job)
    expect(stages).toEqual(['writing'])
    const refused = async (): Promise<DrawnExport> => ({
      status: 'failed',
      reason: { en: 'too large', ko: '너무 큼' }
    })
    expect(await b.documents.exportProduct(refused, 'svg', 'x', job)).toEqual({
      status: 'failed',
      message: 'The export could not be drawn: too large'
    })
    expect(readdirSync(b.folder)).toEqual(['a.svg'])
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

  test('makes way without a trace where the person begins anew', async () => {
    const next = bench()
    await next.documents.keepDraft('looked at', false)
    expect((await next.documents.start()).view?.text).toBe('looked at')
    next.documents.forget()
    await next.documents.keepDraft('fresh', false).then(() => next.drafts.flush())
    expect(readdirSync(next.folder)).toEqual(['last-view.json'])
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
