import { hostSchema } from './platform'
import { z } from './zod'

/** A rule of the user: this identifier must reach the landing page, on this host where one is named. */
export const expectationSchema = z.object({
  name: z.string().min(1).max(100),
  host: hostSchema.optional(),
})

export type Expectation = z.infer<typeof expectationSchema>
