import { platformOfUrl } from '../ids'
import type { Known } from '../ids/known'
import { oncePer } from '../ids/once-per'
import type { Click } from '../schemas/click'
import type { Summary } from '../schemas/summary'
import { hostOf } from '../url/host'
import { isAgain } from './again'
import { factsOf } from './click-facts'
import { judge } from './verdict'

/** The small row that a list shows for a click. */
export const summarise = oncePer((click: Click, known: Known): Summary => {
  const facts = factsOf(click, known)
  const { severity, sentence } = judge(facts)
  const { id, startedAt, tabId, previousClickId, outcome, hops, pinned, label, note } = click
  const firstUrl = hops[0]?.url ?? ''
  const platforms = [
    ...hops.flatMap(({ url }) => platformOfUrl(url, known.index)?.id ?? []),
    ...facts.tracks.map(({ platform }) => platform),
    ...facts.direct.map(({ platform }) => platform.id),
  ]
  return {
    id,
    startedAt,
    endedAt: Math.max(startedAt, ...hops.map((hop) => hop.endedAt ?? hop.startedAt)),
    tabId,
    previousClickId,
    outcome,
    firstUrl,
    firstHost: hostOf(firstUrl),
    lastHost: hostOf(facts.last?.url ?? ''),
    hops: hops.length,
    identifiers: [...new Set(facts.tracks.map(({ name }) => name))],
    platforms: [...new Set(platforms.filter((platform) => platform !== 'unknown'))],
    severity,
    sentence,
    again: isAgain(click),
    pinned,
    label,
    note,
    private: click.private,
  }
})
