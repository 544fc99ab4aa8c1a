/**
 * The one place where the window's calls arrive: each is checked for its sender, its rate, its input, and its output.
 * A failed check throws the same general error each time, because whoever fails it should learn nothing.
 */
import type { ZodType } from 'zod'
import { calls, events, type CallInput, type CallName, type CallOutput } from '../preload/contract.ts'
import type { EventName, EventPayload } from '../preload/contract.ts'

/** The one channel, for calls and for events. */
export const channel = 'ecograph'

export type Handlers = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>> | CallOutput<N>
}

/** What is needed of Electron's event to know who calls. */
export type Caller = {
  readonly sender: unknown
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** What a call is checked against. */
export type CallGuard = {
  /** True for the main frame of a window that the shell made. */
  readonly isOwn: (caller: Caller) => boolean
  /** Milliseconds, from any fixed point. */
  readonly now: () => number
  /** Where refused calls are noted. Gets no content of the call. */
  readonly report: (line: string) => void
}

/** Far above what a person can cause: a burst while a window loads, then a steady rate. */
export const rate = { burst: 400, perSecond: 100 } as const

/** A function that answers every call of the contract, for whoever listens on the channel. */
export function createCallReceiver(
  handlers: Handlers,
  guard: CallGuard
): (caller: Caller, ...message: readonly unknown[]) => Promise<unknown> {
  let tokens: number = rate.burst
  let refilled = guard.now()

  function takeToken(): boolean {
    const now = guard.now()
    tokens = Math.min(rate.burst, tokens + ((now - refilled) / 1000) * rate.perSecond)
    refilled = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
  const refuse = (why: string): never => {
    guard.report(`Call refused: ${why}`)
    throw new Error('Call refused')
  }

  const fail = (line: string): never => {
    guard.report(line)
    throw new Error('Call failed')
  }

  return async (caller, ...message) => {
    if (!guard.isOwn(caller)) return refuse('sender')
    if (!takeToken()) return refuse('rate')
    const [name, raw] = message
    if (message.length !== 2 || !isCallName(name)) return refuse('name')
    const input = (calls[name].input as ZodType).safeParse(raw)
    if (!input.success) return refuse(`input of ${name}`)
    const handler = handlers[name] as (input: unknown) => unknown
    let answer: unknown
    try {
      answer = await handler(input.data)
    } catch (error) {
      // An expected failure is a value, so this is a fault of ours: note it here, and keep paths out of the window.
      return fail(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`)
    }
    const output = (calls[name].output as ZodType).safeParse(answer)
    return output.success
      ? output.data
      : fail(`${name} answered against the contract: ${output.error.message}`)
  }
}

/** Check an event against the contract before it is sent. */
export function checkEvent<N extends EventName>(name: N, payload: EventPayload<N>): EventPayload<N> {
  return (events[name] as ZodType).parse(payload) as EventPayload<N>
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name)
