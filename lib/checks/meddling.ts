import { documentsOf } from '../ids/documents'
import type { Click, Hop, How } from '../schemas/click'
import { t } from '../text'
import { nameHop } from './sentence'

/** What the browser or an extension did on its own, told at the hop where it did so. */
const done: Readonly<Partial<Record<How, (place: string) => string>>> = {
  hsts: (place) => t`the browser itself upgraded ${place}, to HTTPS (HSTS)`,
  extension: (place) => t`an extension in this browser redirected ${place}`,
}

/** What neither a server nor a page did, as clauses that follow a sentence; '' where there is nothing to say. */
export function meddlingIn({ hops }: Click): string {
  const documents = documentsOf(hops)
  const clauses = documents.flatMap((hop, place) => {
    const before = documents[place - 1]
    const clause = done[(hops[hop] as Hop).how]
    return clause && before !== undefined ? [clause(nameHop(hops, before))] : []
  })
  return clauses.map((clause) => `; ${clause}`).join('')
}
