import { hostSchema } from './platform'
import { z } from './zod'

const MOST_EXPECTATIONS = 200

/** An identifier that must reach a host, or the landing page whatever its host: "gclid must reach shop.example". */
export const expectationSchema = z.object({ name: z.string().min(1).max(100), host: hostSchema.optional() })
export const expectationsSchema = z.array(expectationSchema).max(MOST_EXPECTATIONS)

/** The same as a partner's record says it, by the partner's name. */
export const agreedExpectationsSchema = z.array(
  expectationSchema.extend({ partner: z.string().min(1).max(100) }),
)

export type Expectation = z.infer<typeof expectationSchema>
export type AgreedExpectation = z.infer<typeof agreedExpectationsSchema>[number]
