/** The value of an option in; the number from 1 that it is, or a problem, out. */
import { answer, problem, type Answer } from './command.ts'

export function readCount(option: string, text: string, most: number): Answer<number> {
  const isNumber = /^[0-9]{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most
  return isNumber
    ? answer(Number(text))
    : problem(`--${option} takes a whole number from 1 to ${most}, not ${text}`)
}
