/** Wait until a check holds, however busy the machine is: what is waited for may load a module first. */
import { vi } from 'vitest'

export const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 })
