import { factsOf } from '../checks/click-facts'
import { type Known, platformName } from '../ids/known'
import { oncePer } from '../ids/once-per'
import type { Click } from '../schemas/click'
import type { SearchText } from '../schemas/search-text'
import type { Summary } from '../schemas/summary'

/** Characters; the texts of 10,000 clicks are held in a page at once. */
const LONGEST = 2_000

/** What a click is found by: its URLs as they are, and its identifiers as a server reads them. */
export const searchTextOf = oncePer((click: Click, known: Known): SearchText => {
  const { tracks } = factsOf(click, known)
  const texts = [
    click.source?.url,
    click.source?.linkText,
    ...click.hops.map(({ url }) => url),
    ...tracks.flatMap(({ name, value }) => [name, value]),
  ]
  return { id: click.id, text: lineUp(texts) }
})

/** The same of what its row holds: also of one whose text is not made yet. */
export const rowTextOf = oncePer((row: Summary, known: Known): string => {
  const { firstUrl, firstHost, lastHost, identifiers, platforms, sentence, label, note } = row
  const names = platforms.flatMap((id) => [id, platformName(id, known)])
  return lineUp([label, note, firstUrl, firstHost, lastHost, ...identifiers, ...names, sentence])
})

/** Words are looked for one by one, so a line break parts what must not run together. */
function lineUp(texts: readonly (string | undefined)[]): string {
  const cut = texts.flatMap((text) => (text ? [text.slice(0, LONGEST).toLowerCase()] : []))
  return [...new Set(cut)].join('\n')
}
