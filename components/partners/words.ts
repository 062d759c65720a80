import type { Receiver } from '@/lib/schemas/receiver'
import { t } from '@/lib/text'

/** Whose money a postback to a partner is about. */
export const RECEIVER_WORDS: Readonly<Record<Receiver, { name: string; says: string }>> = {
  own: { name: t`My own`, says: t`My own tracker or server: tests cost nobody anything.` },
  test: {
    name: t`Agreed test`,
    says: t`A partner who knows of the tests and throws their conversions away.`,
  },
  live: { name: t`Live partner`, says: t`Somebody pays for what is sent here.` },
}

/** Which platform calls which, from the partner's side. */
export const DIRECTION_WORDS = { receives: t`as it receives it`, fires: t`as it fires it` } as const

/** What a platform's known template is called in a list and in the note of a version. */
export function knownTemplateName(platform: string, direction: keyof typeof DIRECTION_WORDS): string {
  return t`${platform}’s template, ${DIRECTION_WORDS[direction]}`
}
