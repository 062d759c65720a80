import { z } from './zod'

/** What happened, in words of no platform's. */
export const conversionEvents = [
  'purchase',
  'rebill',
  'lead',
  'sign-up',
  'subscribe',
  'add-to-cart',
  'begin-checkout',
  'view-content',
  'search',
  'page-view',
] as const

export const conversionStatuses = ['pending', 'approved', 'rejected'] as const

/** Who converted, in plain text; hashed only on the way to an API that asks for it. */
export const customerSchema = z
  .object({
    email: z.string(),
    phone: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    birthDate: z.string(),
    gender: z.string(),
    city: z.string(),
    state: z.string(),
    postcode: z.string(),
    country: z.string(),
    externalId: z.string(),
  })
  .partial()

/**
 * One conversion, told to several receivers in their own names. Amounts stay texts as typed, so that what cannot
 * be right is said and not mended; the time is in milliseconds since the epoch.
 */
export const conversionSchema = z
  .object({
    transactionId: z.string(),
    event: z.enum(conversionEvents),
    status: z.enum(conversionStatuses),
    value: z.string(),
    currency: z.string(),
    time: z.number().int(),
    customer: customerSchema,
  })
  .partial()

export type ConversionEvent = (typeof conversionEvents)[number]
export type Customer = z.infer<typeof customerSchema>
export type Conversion = z.infer<typeof conversionSchema>
/** A conversion as texts by part, as it is kept while it is typed: `value`, `event`, `customer.email`. */
export type ConversionTexts = Readonly<Record<string, string>>
