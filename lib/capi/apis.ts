import type { ConversionsApi } from './definition'
import { meta } from './meta'

/** Every conversions API, in the order of the form's list. */
export const apis: readonly ConversionsApi[] = [meta]

/** The API of that id, or undefined. */
export function apiById(id: string): ConversionsApi | undefined {
  return apis.find((api) => api.id === id)
}
