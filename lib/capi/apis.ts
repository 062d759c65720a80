import { apis } from './catalogue'
import type { ConversionsApi } from './definition'

/** The API of that id, or undefined. */
export function apiById(id: string): ConversionsApi | undefined {
  return apis.find((api) => api.id === id)
}
