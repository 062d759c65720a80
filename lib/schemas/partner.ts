import { t } from '../text'
import { expectationsSchema } from './expectation'
import { answersSchema } from './platform'
import { receiverSchema } from './receiver'
import { z } from './zod'

const LONGEST_NAME = 100
const LONGEST_NOTE = 5_000
const LONGEST_URL = 8_000
const MOST_ENTRIES = 100
export const MOST_SECRETS = 5

/** The macro that stands for a partner's token until the user names it otherwise. */
export const TOKEN_MACRO = 'security_token'

/** Charsets that receivers ask for. Values of macros are written in them; JSON and the template's own text are UTF-8. */
export const encodings = ['utf-8', 'windows-1252', 'windows-1251', 'iso-8859-1', 'shift_jis'] as const

const name = z.string().trim().min(1, t`must not be empty`).max(LONGEST_NAME)
const names = z.array(name).max(MOST_ENTRIES)

export const macroNameSchema = z
  .string()
  .max(LONGEST_NAME)
  .regex(/^[A-Za-z_][\w.-]*$/, t`must be the name of a macro without brackets, like security_token`)

/** An IANA name, like Europe/Berlin. */
const timeZone = z
  .string()
  .max(LONGEST_NAME)
  .refine(isTimeZone, t`is not a time zone. Write it like Europe/Berlin or UTC`)

const DECIMALS = t`must be a whole number from 0 to 4`

/** How a partner writes an amount: 12.50 as `12.50`, `12,5` or, in minor units, `1250`. */
export const payoutFormatSchema = z
  .object({
    unit: z.enum(['major', 'minor']).default('major'),
    decimals: z.number(DECIMALS).int(DECIMALS).min(0, DECIMALS).max(4, DECIMALS).default(2),
    separator: z.enum(['.', ',']).default('.'),
  })
  .strict()

/** How this partner's answers read, each list of patterns bounded as those of a platform. */
export const agreedAnswersSchema = answersSchema
  .extend({
    accepted: answersSchema.shape.accepted.max(MOST_ENTRIES).default([]),
    duplicate: answersSchema.shape.duplicate.max(MOST_ENTRIES).default([]),
    rejected: answersSchema.shape.rejected.max(MOST_ENTRIES).default([]),
  })
  .strict()

/** What was agreed with one partner. Its tokens are no part of it: they lie apart, by the macros named here. */
export const partnerSchema = z
  .object({
    id: z.string().min(1).max(LONGEST_NAME),
    name,
    /** The id of a platform of the catalogue, or of the user's own. */
    platform: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .max(LONGEST_NAME)
      .optional(),
    receiver: receiverSchema.default('live'),
    /** Identifiers that must reach a host, or the landing page; left out by older records. */
    mustArrive: expectationsSchema.optional(),
    /** Parameters that every postback must carry. */
    required: names.default([]),
    payout: payoutFormatSchema.default(payoutFormatSchema.parse({})),
    /** ISO 4217; '' where none was agreed. */
    currency: z
      .string()
      .regex(/^(?:[A-Z]{3})?$/, t`must be three capital letters, like EUR`)
      .default(''),
    encoding: z.enum(encodings).default('utf-8'),
    timeZone: timeZone.default('UTC'),
    /** Parameters that together tell one conversion from another. */
    deduplicateBy: names.default([]),
    /** Macros that are filled from the tokens kept apart. */
    secrets: z.array(macroNameSchema).max(MOST_SECRETS).default([TOKEN_MACRO]),
    answers: agreedAnswersSchema.default(agreedAnswersSchema.parse({})),
    /** The network's own link for testing. */
    testLink: z
      .string()
      .max(LONGEST_URL)
      .regex(/^(?:https?:\/\/.+)?$/i, t`must be a link that begins with https://`)
      .default(''),
    notes: z.string().max(LONGEST_NOTE).default(''),
  })
  .strict()

export type Partner = z.infer<typeof partnerSchema>
export type Encoding = (typeof encodings)[number]
export type PayoutFormat = z.infer<typeof payoutFormatSchema>
export type AgreedAnswers = z.infer<typeof agreedAnswersSchema>

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
