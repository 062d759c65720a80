import { z } from './zod'

/** Whose money a postback is about; a live partner's unless the user says otherwise. */
export const receiverSchema = z.enum(['own', 'test', 'live'])

export type Receiver = z.infer<typeof receiverSchema>
