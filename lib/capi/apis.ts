import type { FoundId } from '../ids/found-id'
import { apis } from './catalogue'
import type { ConversionsApi } from './definition'

/** The API of that id, or undefined. */
export function apiById(id: string): ConversionsApi | undefined {
  return apis.find((api) => api.id === id)
}

/** The API of the platform whose ad brought a click with these IDs, by the first that tells; else the usual one. */
export function apiForIds(ids: readonly Pick<FoundId, 'kind' | 'platform' | 'value'>[]): ConversionsApi {
  const fitting = ids
    .filter(({ kind, value }) => kind === 'ad-click' && value !== '')
    .flatMap(({ platform }) => apis.find((api) => api.platform === platform) ?? [])
  return (fitting[0] ?? apis.find(({ isUsual }) => isUsual)) as ConversionsApi
}
