/** The words of the channels that overlays show through: what each is called, and what it says with no overlay on it. */
import type { Channel } from '../../../../diagram/overlays/overlay.ts'

export const channelNames = {
  colour: 'look.channel.colour',
  border: 'look.channel.border',
  badge: 'look.channel.badge',
  hull: 'look.channel.hull'
} as const satisfies Record<Channel, string>

export const channelQuestions = {
  colour: 'look.by.colour',
  border: 'look.by.border',
  badge: 'look.by.badge',
  hull: 'look.by.hull'
} as const satisfies Record<Channel, string>

/** Colours always stand for something. */
export const channelRest = {
  colour: null,
  border: 'look.noneSays.border',
  badge: 'look.noneSays.badge',
  hull: 'look.noneSays.hull'
} as const satisfies Record<Channel, string | null>
