import type { Redactions } from '@/lib/evidence/redactions'
import type { SensitiveKind } from '@/lib/schemas/sensitive'
import { t } from '@/lib/text'

export const kindLabels: Readonly<Record<SensitiveKind, string>> = {
  secret: t`Tokens and passwords`,
  cookie: t`Cookies`,
  email: t`E-mail addresses`,
  phone: t`Phone numbers`,
  ip: t`IP addresses`,
  personal: t`Other personal data`,
}

/** `none found`, `3 places, 1 value`. */
export function foundWords({ places, samples }: Redactions): string {
  if (places === 0) return t`none found`
  const values = samples.length === 1 ? t`1 value` : t`${samples.length} values`
  return places === 1 ? t`1 place, ${values}` : t`${places} places, ${values}`
}

/** What the reader of a pack will see of these kinds. */
export function readableWarning(kinds: readonly SensitiveKind[]): string {
  const named = kinds.map((kind) =>
    kindLabels[kind].replace(/^[A-Z](?=[a-z-])/, (sign) => sign.toLowerCase()),
  )
  return t`Whoever gets the pack can read its ${named.join(', ')}.`
}

/** Samples that the preview does not show. */
export function moreWords(count: number): string {
  return count === 1 ? t`and 1 more value` : t`and ${count} more values`
}
