import { hostSchema } from './platform'
import { z } from './zod'

/** An identifier that must reach a host, or the landing page whatever its host: "gclid must reach shop.example". */
export const expectationSchema = z.object({ name: z.string().min(1).max(100), host: hostSchema.optional() })

export type Expectation = z.infer<typeof expectationSchema>
