import { hostSchema } from './platform'
import { z } from './zod'

const MOST_EXPECTATIONS = 200

/** An identifier that must reach a host, or the landing page whatever its host: "gclid must reach shop.example". */
export const expectationSchema = z.object({ name: z.string().min(1).max(100), host: hostSchema.optional() })
export const expectationsSchema = z.array(expectationSchema).max(MOST_EXPECTATIONS)

export type Expectation = z.infer<typeof expectationSchema>
