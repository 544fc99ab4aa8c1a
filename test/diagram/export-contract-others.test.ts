/** The other half of the formats shows the Scene. */
import { vi } from 'vitest'
import { exportFormatList } from '../../diagram/export/format.ts'
import { firstHalf, testFormats } from './export-contract.ts'

// To cut a font takes seconds a file; the tests of the formats that carry one do it.
vi.mock('subset-font', () => ({ default: () => Promise.resolve(Uint8Array.of(119, 79, 70, 50)) }))

testFormats(exportFormatList.map(({ id }) => id).filter((id) => !firstHalf.includes(id)))
