import { isItem, type ReadCall } from '@/lib/ids/script-calls'
import type { StoredItem } from '@/lib/schemas/click'
import type { Script } from '@/lib/schemas/platform'
import { t } from '@/lib/text'

export const roleWords: Readonly<Record<Script['role'], string>> = {
  library: t`loads the script`,
  click: t`asks to record a click`,
  'follow-up': t`tells more of the click`,
}

const areaWords = {
  cookie: t`cookie`,
  'local-storage': t`local storage`,
  'session-storage': t`session storage`,
} as const

/** What a call passed on, and what its script does to the page, as its platform documents it. */
export function habitsOf(
  { ids, clickId, script: { storage = [], rewrites = [] } }: ReadCall,
  stored: readonly StoredItem[] = [],
): string[] {
  const passed = ids.filter(({ value }) => value !== clickId)
  const names = [...new Set(passed.map(({ name }) => name))]
  const places = storage.map(({ area, name }) => `${areaWords[area]} ${name}`)
  return [
    ...(clickId ? [t`click ID ${clickId}`] : []),
    ...(names.length > 0 ? [t`passes on ${names.join(', ')}`] : []),
    ...storage.flatMap((known) => storedWords(known, stored)),
    ...(places.length > 0 ? [t`keeps the click’s ID in ${places.join(', ')}`] : []),
    ...(rewrites.length > 0 ? [t`adds ${rewrites.join(', ')} to links of the page`] : []),
  ]
}

/** What the page's storage was seen to hold of it. */
function storedWords({ area, name }: StoredValue, stored: readonly StoredItem[]): string[] {
  if (area === 'cookie') return []
  return stored
    .filter((item) => item.goneAt === undefined && isItem(item, { area, name }))
    .map((item) => t`stored ${item.value} in ${areaWords[area]} ${item.name}`)
}

type StoredValue = NonNullable<Script['storage']>[number]
