import { t } from '../text'
import { anchoredPatternSchema, hostSchema, webPatternSchema } from './platform'
import { z } from './zod'

const LONGEST_NAME = 100
const MOST_ENTRIES = 50
const MOST_RULES = 100
const MOST_SUITES = 200
const MOST_HOPS = 50
const LONGEST_WAY_MS = 120_000
const LONGEST_URL = 100_000

/** What browsers understand of a Referrer-Policy. https://w3c.github.io/webappsec-referrer-policy/#referrer-policies */
export const referrerPolicySchema = z.enum([
  'no-referrer',
  'no-referrer-when-downgrade',
  'same-origin',
  'origin',
  'strict-origin',
  'origin-when-cross-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
])

const name = z.string().trim().min(1, t`must not be empty`).max(LONGEST_NAME)
const count = (most: number) =>
  z
    .number(t`must be a whole number from 1 to ${most}`)
    .int(t`must be a whole number from 1 to ${most}`)
    .min(1, t`must be a whole number from 1 to ${most}`)
    .max(most, t`must be a whole number from 1 to ${most}`)
const status = z
  .number(t`must be a redirect status, 300 to 399`)
  .int(t`must be a redirect status, 300 to 399`)
  .min(300, t`must be a redirect status, 300 to 399`)
  .max(399, t`must be a redirect status, 300 to 399`)

/** What a click has to hold. Names of parameters and cookies are compared exactly, as servers do. */
export const ruleSchema = z.discriminatedUnion('rule', [
  /** It ended on a page that was answered without an error. */
  z.strictObject({ rule: z.literal('landed') }),
  /** The address of the landing page, or the form that was sent to it, has the parameter with a value. */
  z.strictObject({
    rule: z.literal('parameter-at-landing'),
    parameter: name,
    /** What the value must look like. */
    matches: anchoredPatternSchema.optional(),
  }),
  /** An identifier of the platform reached the landing page under whatever name. */
  z.strictObject({ rule: z.literal('platform-at-landing'), platform: name }),
  /** The identifier's value is the same at the landing page as where it first stood. */
  z.strictObject({ rule: z.literal('id-kept'), parameter: name }),
  z.strictObject({ rule: z.literal('most-hops'), hops: count(MOST_HOPS) }),
  z.strictObject({ rule: z.literal('https-only') }),
  z.strictObject({ rule: z.literal('through-host'), host: hostSchema }),
  z.strictObject({ rule: z.literal('not-through-host'), host: hostSchema }),
  z.strictObject({ rule: z.literal('final-host'), host: hostSchema }),
  /** `*` at the end of the cookie's name stands for any rest. */
  z.strictObject({ rule: z.literal('cookie-written'), cookie: name, host: hostSchema.optional() }),
  /** `before`: of those on the way to this host only. */
  z.strictObject({
    rule: z.literal('redirect-statuses'),
    statuses: z.array(status).min(1, t`must have at least one entry`).max(MOST_ENTRIES),
    /** One of these must come with the redirect. */
    referrerPolicies: z.array(referrerPolicySchema).min(1, t`must have at least one entry`).optional(),
    before: hostSchema.optional(),
  }),
  /** No page led on by script, meta refresh, form or Refresh header. */
  z.strictObject({ rule: z.literal('server-redirects-only'), before: hostSchema.optional() }),
  /** From the click to the whole answer of the landing page, without the time a user spent on a page between. */
  z.strictObject({ rule: z.literal('under-ms'), milliseconds: count(LONGEST_WAY_MS) }),
  z.strictObject({ rule: z.literal('longest-url'), characters: count(LONGEST_URL) }),
  z.strictObject({ rule: z.literal('no-macro') }),
  /** None so bad, or worse. */
  z.strictObject({ rule: z.literal('no-finding'), severity: z.enum(['bad', 'warn', 'info']) }),
])

/** Which clicks a suite is for: each field that is given must fit, by any one of its entries. */
export const suiteMatchSchema = z
  .strictObject({
    /** Hosts that the click passes. */
    hosts: z.array(hostSchema).min(1, t`must have at least one entry`).max(MOST_ENTRIES).optional(),
    /** Addresses that it passes. */
    urls: z.array(webPatternSchema).min(1, t`must have at least one entry`).max(MOST_ENTRIES).optional(),
    /** Parameters that an address on its way has. */
    parameters: z.array(name).min(1, t`must have at least one entry`).max(MOST_ENTRIES).optional(),
  })
  .refine((match) => Object.keys(match).length > 0, t`must have hosts, urls or parameters, or be left out`)
  .meta({ minProperties: 1 })

/** Rules that are judged together on each click they are for. */
export const suiteSchema = z.strictObject({
  name,
  /** The page that publishes these rules. */
  docs: z.url({ protocol: /^https$/, error: t`must be an https address` }).optional(),
  match: suiteMatchSchema.optional(),
  rules: z.array(ruleSchema).min(1, t`must have at least one entry`).max(MOST_RULES),
})

/** Suites as a file for a colleague or a pipeline. */
export const suiteFileSchema = z.strictObject({
  format: z.literal('clickscope-suites'),
  version: z.literal(1),
  suites: z.array(suiteSchema).min(1, t`must have at least one entry`).max(MOST_SUITES),
})

export type SuiteRule = z.infer<typeof ruleSchema>
export type RuleKind = SuiteRule['rule']
export type RuleOf<Kind extends RuleKind> = Extract<SuiteRule, { rule: Kind }>
export type SuiteMatch = z.infer<typeof suiteMatchSchema>
export type Suite = z.infer<typeof suiteSchema>
export type SuiteFile = z.infer<typeof suiteFileSchema>

/** A suite as it is kept. */
export const keptSuiteSchema = z.strictObject({
  id: z.string().min(1).max(LONGEST_NAME),
  /** Whether it runs by itself. */
  on: z.boolean(),
  suite: suiteSchema,
})

export type KeptSuite = z.infer<typeof keptSuiteSchema>
