import type { Hop, How } from '../schemas/click'
import { refreshTarget } from '../url/refresh'
import type { FoundId } from './found-id'
import type { IdIndex } from './id-index'
import { defaultIndex } from './index'
import { matcherOf } from './match'
import { carries } from './places'
import { readHops } from './subjects'

/** Whether the header of a hop's answer that led on to `next` still carried the value, which `next` does not. */
export function isSentOn(
  id: Pick<FoundId, 'name' | 'value'>,
  last: Hop,
  next: Hop,
  index: IdIndex = defaultIndex,
): boolean {
  const url = sentTo(last, next.how)
  if (url === undefined) return false
  const find = matcherOf(id)
  return readHops([{ ...next, url }], index).some(({ places }) => {
    const match = find(places, { names: [id.name], adjacent: true })
    return match !== undefined && match.changes.length === 0 && match.places.some(carries)
  })
}

/** Where the answer of a hop leads by its header. Without the fragment, of which a later request tells nothing. */
function sentTo(last: Hop, how: How): string | undefined {
  const header = (name: string) =>
    last.responseHeaders.find((each) => each.name.toLowerCase() === name)?.value ?? ''
  if (how === 'header-refresh') return refreshTarget(header('refresh'), last.url)?.split('#', 1)[0]
  const location = header('location')
  if (how !== 'http' || location === '' || !URL.canParse(location, last.url)) return undefined
  return new URL(location, last.url).href.split('#', 1)[0]
}
