import type { HashStep } from '../definition'
import { hashStep } from '../hashing/hash-steps'
import { country } from '../normalise/country'
import { date } from '../normalise/date'
import { email } from '../normalise/email'
import { externalId } from '../normalise/external-id'
import { gender } from '../normalise/gender'
import { name } from '../normalise/name'
import type { Context, Normaliser } from '../normalise/normalised'
import { phone } from '../normalise/phone'
import { city, postcode, state } from '../normalise/place'

const NORMALISERS = {
  em: email,
  ph: phone,
  fn: name,
  ln: name,
  db: date,
  ge: gender,
  ct: city,
  st: state,
  zp: postcode,
  country,
  external_id: externalId,
} satisfies Record<string, Normaliser>

export type CustomerField = keyof typeof NORMALISERS

/** Customer fields that Meta takes hashed. */
export const customerFields = Object.keys(NORMALISERS) as CustomerField[]

/** Customer fields that Meta takes as they are: hashing would make them useless. */
export const plainFields = [
  'client_ip_address',
  'client_user_agent',
  'fbc',
  'fbp',
  'subscription_id',
  'fb_login_id',
  'lead_id',
  'anon_id',
  'madid',
  'page_id',
  'page_scoped_user_id',
  'ctwa_clid',
  'ig_account_id',
  'ig_sid',
] as const

type PlainField = (typeof plainFields)[number]
type Values = string | readonly string[]
export type UserData = { [Field in CustomerField]?: Values } & { [Field in PlainField]?: unknown }
export type HashedUserData = { [Field in CustomerField]?: string | string[] } & {
  [Field in PlainField]?: unknown
}

export interface HashOptions {
  /** Country of phone, state and postcode when the customer has none: a code or an English name. */
  defaultCountry?: string
  /** Milliseconds; a date of birth lies before it. */
  now?: number
}

/**
 * What Meta expects in `user_data`: customer fields normalised and hashed (SHA-256, lower-case hex), a list where
 * a list was given, values that are already hashed passed on, empty and impossible ones left out, the rest of
 * Meta's fields untouched. Never throws, whatever the values. The rules are those of `metaDocs.customer`.
 */
export function hashUserData(user: UserData, options: HashOptions = {}): HashedUserData {
  const steps = hashSteps(user, options)
  const hashed = customerFields.flatMap((field) => {
    const hashes = new Set(steps.filter((step) => step.field === field).map((step) => step.hash))
    hashes.delete(undefined)
    const [first] = hashes
    if (first === undefined) return []
    return [[field, Array.isArray(user[field]) ? [...hashes] : first]]
  })
  const plain = plainFields.filter((field) => !isEmpty(user[field])).map((field) => [field, user[field]])
  return Object.fromEntries([...hashed, ...plain])
}

/** Each customer value on its way from plain to hash, with what is to be known of it. */
export function hashSteps(user: UserData, options: HashOptions = {}): HashStep[] {
  const home = [...texts(user.country), options.defaultCountry ?? '']
    .map((text) => country(text).value)
    .find(Boolean)
  const context: Context = { country: home, now: options.now ?? Date.now() }
  return customerFields.flatMap((field) =>
    texts(user[field]).map((plain) => hashStep(field, plain, NORMALISERS[field], context)),
  )
}

/** The values of a field as trimmed texts without empty ones; other programs also pass numbers. */
function texts(values: unknown): string[] {
  return [values]
    .flat()
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).trim())
    .filter((text) => text !== '')
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
