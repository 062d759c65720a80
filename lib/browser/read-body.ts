import type { CallBody } from '../schemas/event'
import { formFields } from './read-request'

/** What both browsers say of a request's body. */
export interface BodyDetails {
  formData?: Record<string, unknown[]>
  raw?: { bytes?: ArrayBuffer }[]
}

/** More than any call that tells of an order. */
const MOST_BYTES = 64_000

/** A body as its fields or its text; nothing of one that is too long, or holds files. */
export function readBody(body: BodyDetails | null | undefined): CallBody {
  if (body?.formData) return { fields: formFields(body.formData) }
  const parts = (body?.raw ?? []).map(({ bytes }) => bytes)
  const whole = parts.filter((bytes) => bytes !== undefined)
  const length = whole.reduce((sum, { byteLength }) => sum + byteLength, 0)
  if (whole.length < parts.length || length === 0 || length > MOST_BYTES) return {}
  const decoder = new TextDecoder()
  return { text: whole.map((bytes) => decoder.decode(bytes, { stream: true })).join('') + decoder.decode() }
}
