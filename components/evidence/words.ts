import type { Redactions } from '@/lib/evidence/redactions'
import type { SensitiveKind } from '@/lib/schemas/sensitive'

export const kindLabels: Readonly<Record<SensitiveKind, string>> = {
  secret: 'Tokens and passwords',
  cookie: 'Cookies',
  email: 'E-mail addresses',
  phone: 'Phone numbers',
  ip: 'IP addresses',
  personal: 'Other personal data',
}

/** `none found`, `3 places, 1 value`. */
export function foundWords({ places, samples }: Redactions): string {
  if (places === 0) return 'none found'
  return `${counted(places, 'place')}, ${counted(samples.length, 'value')}`
}

/** What the reader of a pack will see of these kinds. */
export function readableWarning(kinds: readonly SensitiveKind[]): string {
  const named = kinds.map((kind) =>
    kindLabels[kind].replace(/^[A-Z](?=[a-z-])/, (sign) => sign.toLowerCase()),
  )
  return `Whoever gets the pack can read its ${named.join(', ')}.`
}

/** Samples that the preview does not show. */
export function moreWords(count: number): string {
  return `and ${counted(count, 'more value')}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
