import { t } from '../../text'
import type { HashStep } from '../definition'
import { country } from '../normalise/country'
import { type Context, leftOut, type Normalised, type Normaliser } from '../normalise/normalised'
import { isPlaceholder } from '../normalise/placeholder'
import type { Texts } from '../rules/rule'
import { isSha256Hex, sha256Hex } from './hash'

/** How each customer field is brought into the form to be hashed, by field name. */
export type Normalisers = Readonly<Record<string, Normaliser>>

/** One customer value on its way from plain to hash; one that is hashed already is passed on. */
export function hashStep(field: string, plain: string, normaliser: Normaliser, context: Context): HashStep {
  if (isSha256Hex(plain)) return { field, plain, hash: plain.toLowerCase() }
  const { value, note } = normalise(plain, normaliser, context)
  return {
    field,
    plain,
    ...(value !== undefined && { normalised: value, hash: sha256Hex(value) }),
    ...(note && { note }),
  }
}

/** Every customer value of a tidy draft on its way; its field `country` tells where a phone or a state belongs. */
export function hashStepsOf(tidied: Texts, normalisers: Normalisers, now = Date.now()): HashStep[] {
  const context: Context = { country: country(tidied.country ?? '').value, now }
  return Object.entries(normalisers).flatMap(([field, normaliser]) => {
    const plain = tidied[field]
    return plain === undefined ? [] : [hashStep(field, plain, normaliser, context)]
  })
}

/** The hashes by field; a value that is left out is absent. */
export function hashesOf(steps: readonly HashStep[]): Record<string, string> {
  return Object.fromEntries(steps.flatMap(({ field, hash }) => (hash === undefined ? [] : [[field, hash]])))
}

function normalise(plain: string, normaliser: Normaliser, context: Context): Normalised {
  if (isPlaceholder(plain)) return leftOut(t`A placeholder or the word for a missing value, not a value.`)
  return normaliser(plain, context)
}
