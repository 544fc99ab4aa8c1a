/** Every format that is named can be drawn, and the other way round. */
import { expect, test } from 'vitest'
import { exportFormatList } from '../../diagram/export/format.ts'
import { exportFormats } from '../../diagram/export/registry.ts'

test('the list of formats and the registry agree', () => {
  expect(exportFormats.map(({ id }) => id)).toEqual(exportFormatList.map(({ id }) => id))
})

test('every format has a name in both languages', () => {
  for (const { title } of exportFormatList) {
    expect(title.en).not.toBe('')
    expect(title.ko).not.toBe('')
  }
})
