import { z } from './zod'

/** Why a value is not for everybody's eyes. */
export const sensitiveKindSchema = z.enum(['secret', 'cookie', 'email', 'phone', 'ip', 'personal'])

/** What a user may leave readable in an export; a secret never. */
export const readableKindSchema = sensitiveKindSchema.exclude(['secret'])

export type SensitiveKind = z.infer<typeof sensitiveKindSchema>
export type ReadableKind = z.infer<typeof readableKindSchema>
