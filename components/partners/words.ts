import type { Receiver } from '@/lib/schemas/receiver'

/** Whose money a postback to a partner is about. */
export const RECEIVER_WORDS: Readonly<Record<Receiver, { name: string; says: string }>> = {
  own: { name: 'My own', says: 'My own tracker or server: tests cost nobody anything.' },
  test: { name: 'Agreed test', says: 'A partner who knows of the tests and throws their conversions away.' },
  live: { name: 'Live partner', says: 'Somebody pays for what is sent here.' },
}

/** Which platform calls which, from the partner's side. */
export const DIRECTION_WORDS = { receives: 'as it receives it', fires: 'as it fires it' } as const

/** What a platform's known template is called in a list and in the note of a version. */
export function knownTemplateName(platform: string, direction: keyof typeof DIRECTION_WORDS): string {
  return `${platform}’s template, ${DIRECTION_WORDS[direction]}`
}
