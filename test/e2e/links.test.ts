/** Web addresses: shown in full by a native dialog first, opened once and exactly so on a yes, and in no other way at all. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerDialogs, clickMenu, launchApp, readDialogs, readSandboxProof, sandboxed } from './app.ts'
import type { RunningApp } from './app.ts'
import { openKnowledge } from './knowledge.ts'
import { complaints, goToComponent, settledPicture } from './picture.ts'

const [open, copy, cancel] = [0, 1, 2]
const home = 'https://try-backup.example/'
const source = 'http://code.example/try/backup'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await settledPicture(running.page)
  await openKnowledge(running)
  await goToComponent(running.page, 'Try Backup')
})
afterAll(async () => {
  expect(complaints(running.output).filter((line) => !line.includes('Call refused'))).toEqual([])
  await running.close()
})

/** From here on nothing leaves this machine: what would be opened is written down. */
beforeEach(async () => {
  await answerDialogs(running, {})
  await running.app.evaluate(({ shell, clipboard }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedAddresses: opened })
    shell.openExternal = async (address: string) => void opened.push(address)
    clipboard.writeText('untouched')
  })
})
const opened = (): Promise<readonly string[]> =>
  running.app.evaluate(() => Reflect.get(globalThis, 'openedAddresses') as string[])
const copied = (): Promise<string> => running.app.evaluate(({ clipboard }) => clipboard.readText())
const follow = (testid: string): Promise<void> => running.page.getByTestId(testid).click()

/** Call the shell as the page does; gives the answer, or how it was refused. */
const callOpenLink = (input: unknown): Promise<unknown> =>
  running.page.evaluate((given) => {
    const bridge = Reflect.get(globalThis, 'ecograph') as { call: (...all: unknown[]) => Promise<unknown> }
    return bridge.call('openLink', given).catch((error: Error) => error.message.replace(/^.*: Error: /, ''))
  }, input)

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('the question', () => {
  test('shows the whole address and its host, and does nothing by itself', async () => {
    await follow('link-home')
    await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
    const [dialog] = await readDialogs(running)
    expect(dialog).toEqual({
      kind: 'message',
      options: {
        type: 'question',
        message: 'Open “try-backup.example” in your browser?',
        detail: home,
        buttons: ['Open', 'Copy Address', 'Cancel'],
        defaultId: 2,
        cancelId: 2,
        noLink: true
      }
    })
    expect(await opened()).toEqual([])
  })

  test('warns of an address that is not encrypted', async () => {
    await follow('link-source')
    await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
    const [dialog] = await readDialogs(running)
    expect(dialog?.options).toMatchObject({ type: 'warning' })
    expect(JSON.stringify(dialog)).toContain(`${source}\\n\\nThe connection is not encrypted`)
  })

  test('is asked in Korean where the window speaks it', async () => {
    await clickMenu(running, 'language-ko')
    await expect.poll(() => running.page.locator('html').getAttribute('lang')).toBe('ko')
    await follow('link-home')
    await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
    const [dialog] = await readDialogs(running)
    expect(dialog?.options).toMatchObject({
      message: '브라우저에서 “try-backup.example” 주소를 열까요?',
      detail: home,
      buttons: ['열기', '주소 복사', '취소']
    })
    await clickMenu(running, 'language-en')
    await expect.poll(() => running.page.locator('html').getAttribute('lang')).toBe('en')
  })
})

describe('the answer', () => {
  test('open opens the address once, exactly', async () => {
    await answerDialogs(running, { message: [open] })
    await follow('link-home')
    await expect.poll(opened).toEqual([home])
    await settledPicture(running.page)
    expect(await opened()).toEqual([home])
    expect(await readDialogs(running)).toHaveLength(1)
  })

  test('copy puts it on the clipboard and opens nothing', async () => {
    await answerDialogs(running, { message: [copy] })
    await follow('link-source')
    await expect.poll(copied).toBe(source)
    await expect.poll(() => running.page.getByTestId('notices').textContent()).toContain('code.example')
    expect(await opened()).toEqual([])
  })

  test('cancel does neither', async () => {
    await answerDialogs(running, { message: [cancel] })
    await follow('link-home')
    await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
    await settledPicture(running.page)
    expect([await opened(), await copied()]).toEqual([[], 'untouched'])
  })

  test('a failure is told, and is no fault', async () => {
    await answerDialogs(running, { message: [open] })
    await running.app.evaluate(({ shell }) => {
      shell.openExternal = () => Promise.reject(new Error('no browser'))
    })
    await follow('link-home')
    const notices = running.page.getByTestId('notices')
    await expect.poll(() => notices.textContent()).toContain('could not open the address')
    await notices.getByRole('alert').getByRole('button').click()
  })

  test('is the same for the evidence of a relation, and for the keyboard', async () => {
    await answerDialogs(running, { message: [open, open] })
    const evidence = running.page.getByTestId('conflicts').getByTestId('evidence-link')
    await evidence.focus()
    await running.page.keyboard.press('Enter')
    await expect.poll(opened).toEqual(['https://try-backup.example/docs/limits'])
  })
})

describe('the shell', () => {
  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    'mailto:somebody@example.org',
    'ecograph://app/index.html',
    'https://user:word@example.org/',
    'https://example.org\\@evil.example/',
    'https://example.org/\u0000',
    'https://еxample.org/',
    `https://example.org/${'a'.repeat(3000)}`
  ])('refuses what is no plain web address (%#) without a question', async (url) => {
    await answerDialogs(running, { message: [open, open] })
    expect(await callOpenLink({ url })).toBe('Call refused')
    expect([await readDialogs(running), await opened()]).toEqual([[], []])
  })

  test('does not ask about what only looks like an address', async () => {
    await answerDialogs(running, { message: [open] })
    expect(await callOpenLink({ url: 'https://256.256.256.256/' })).toMatchObject({ status: 'failed' })
    expect([await readDialogs(running), await opened()]).toEqual([[], []])
  })

  test('asks about any other address too, and shows its host in ASCII and no trick with directions', async () => {
    await answerDialogs(running, { message: [open] })
    const url = 'https://XN--pple-43d.example:8443/\u202Egpj.exe'
    expect(await callOpenLink({ url })).toEqual({ status: 'opened' })
    const shown = 'https://xn--pple-43d.example:8443/%E2%80%AEgpj.exe'
    const [dialog] = await readDialogs(running)
    expect(dialog?.options).toMatchObject({ detail: shown })
    expect(JSON.stringify(dialog)).toContain('“xn--pple-43d.example:8443”')
    expect(await opened()).toEqual([shown])
  })

  test('asks one question at a time', async () => {
    await answerDialogs(running, {})
    await running.app.evaluate(({ dialog }) => {
      const pending: (() => void)[] = []
      Object.assign(globalThis, { pendingDialogs: pending })
      dialog.showMessageBox = (() =>
        new Promise((done) =>
          pending.push(() => done({ response: 0, checkboxChecked: false }))
        )) as typeof dialog.showMessageBox
    })
    const first = callOpenLink({ url: home })
    const waiting = (): Promise<number> =>
      running.app.evaluate(() => (Reflect.get(globalThis, 'pendingDialogs') as unknown[]).length)
    await expect.poll(waiting).toBe(1)
    expect(await callOpenLink({ url: source })).toEqual({ status: 'cancelled' })
    expect([await waiting(), await opened()]).toEqual([1, []])
    await running.app.evaluate(() => (Reflect.get(globalThis, 'pendingDialogs') as (() => void)[])[0]?.())
    expect(await first).toEqual({ status: 'opened' })
    expect(await opened()).toEqual([home])
  })
})

test('no other way opens anything: neither window.open nor a link', async () => {
  await answerDialogs(running, { message: [open, open, open, open] })
  await running.page.evaluate((address) => {
    window.open(address)
    window.open(address, '_blank', 'noopener')
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
    document.body.append(link)
    link.click()
    link.remove()
    return new Promise((done) => setTimeout(done, 300))
  }, home)
  expect([await opened(), await readDialogs(running)]).toEqual([[], []])
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
