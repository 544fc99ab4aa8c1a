/** A catalogue folder that holds every sort of fact, for the tests of the details: written where the window may read it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerDialogs, clickMenu, type RunningApp } from './app.ts'
import { settledPicture } from './picture.ts'

const root = join(import.meta.dirname, '../..')

/** The type of conflicts, for as long as the built-in catalogue has none of that name. */
const conflicts = `version: 1
entries:
  - id: conflicts-with
    label: { en: conflicts with, ko: ~와(과) 함께 쓸 수 없음 }
    inverse: { en: conflicts with, ko: ~와(과) 함께 쓸 수 없음 }
    direction: { en: A and B do not work side by side., ko: A와 B는 함께 동작하지 않습니다. }
    symmetric: true
    dependency: false
    line: { colour: rose, dash: dotted, width: bold, arrow: square }
`

/** Choose the folder as the person does, and wait until its components are in the picture. */
export async function openKnowledge(running: RunningApp): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ecograph-knowledge-'))
  try {
    cpSync(join(root, 'test/fixtures/knowledge-pack'), folder, { recursive: true })
    const types = readFileSync(join(root, 'graph-data/catalogue/vocabulary/relation-types.yaml'), 'utf8')
    if (!/id: conflicts-with\b/.test(types)) {
      mkdirSync(join(folder, 'vocabulary'))
      writeFileSync(join(folder, 'vocabulary/relation-types.yaml'), conflicts)
    }
    await answerDialogs(running, { open: [folder] })
    await clickMenu(running, 'choose-pack')
    await running.page.getByTestId('notices').getByText('ecograph-knowledge-').waitFor()
    if (await running.page.getByTestId('problems-dialog').isVisible()) {
      throw new Error(`${await running.page.getByTestId('problems-dialog').textContent()}`)
    }
    const { nodes } = await settledPicture(running.page)
    if (!nodes.some(({ id }) => id === 'try-backup')) throw new Error('The folder is not in the picture.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
