/**
 * The one place where the window's calls arrive: each is checked for its sender, its rate, its input, and its output.
 * A failed check throws the same general error each time, because whoever fails it should learn nothing.
 */
import type { ZodType } from 'zod'
import {
  calls,
  droppedFile,
  events,
  type CallInput,
  type CallName,
  type CallOutput
} from '../preload/contract.ts'
import type { DroppedFileAnswer, EventName, EventPayload } from '../preload/contract.ts'

/** The channel of calls and events. */
export const channel = 'ecograph'
/** The channel that only the bridge's own `drop` sends on: a path comes in there, which no call can hold. */
export const dropChannel = 'ecograph-drop'

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

type Receiver = (caller: Caller, ...message: readonly unknown[]) => Promise<unknown>

export type Receivers = { readonly call: Receiver; readonly drop: Receiver }

/** Functions that answer every message of the contract, for whoever listens on the two channels; they share one rate. */
export function createReceivers(
  handlers: Handlers,
  openDropped: (path: string) => Promise<DroppedFileAnswer>,
  guard: CallGuard
): Receivers {
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

  async function answerTo(
    name: string,
    { input: takes, output: gives }: { readonly input: ZodType; readonly output: ZodType },
    raw: unknown,
    handler: (input: unknown) => unknown
  ): Promise<unknown> {
    const input = takes.safeParse(raw)
    if (!input.success) return refuse(`input of ${name}`)
    let answer: unknown
    try {
      answer = await handler(input.data)
    } catch (error) {
      // An expected failure is a value, so this is a fault of ours: note it here, and keep paths out of the window.
      return fail(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`)
    }
    const output = gives.safeParse(answer)
    return output.success
      ? output.data
      : fail(`${name} answered against the contract: ${output.error.message}`)
  }

  return {
    async call(caller, ...message) {
      if (!guard.isOwn(caller)) return refuse('sender')
      if (!takeToken()) return refuse('rate')
      const [name, raw] = message
      if (message.length !== 2 || !isCallName(name)) return refuse('name')
      return answerTo(name, calls[name], raw, handlers[name] as (input: unknown) => unknown)
    },
    async drop(caller, ...message) {
      if (!guard.isOwn(caller)) return refuse('sender')
      if (!takeToken()) return refuse('rate')
      if (message.length !== 1) return refuse('drop')
      return answerTo('drop', droppedFile, message[0], (input) =>
        openDropped((input as { path: string }).path)
      )
    }
  }
}

/** Check an event against the contract before it is sent. */
export function checkEvent<N extends EventName>(name: N, payload: EventPayload<N>): EventPayload<N> {
  return (events[name] as ZodType).parse(payload) as EventPayload<N>
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name)
