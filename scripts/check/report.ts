import { describeFate } from '@/components/ids/id-words'
import { factsOf } from '@/lib/checks/click-facts'
import type { IdTrack } from '@/lib/ids/follow'
import { builtIn, platformName } from '@/lib/ids/known'
import { chainLines, cut, oneLine, section } from '../terminal'
import { judgeLink, type LinkResult } from './link-result'

/** One link as text to read in a terminal: verdict, chain and identifiers. */
export function linkText(result: LinkResult): string {
  return [
    verdictText(result),
    ...result.clicks.flatMap((click) => [
      section('Chain', chainLines(click)),
      section('Identifiers', factsOf(click, builtIn).tracks.map(identifierLine)),
    ]),
  ].join('\n')
}

/** The last lines: how many links passed, and which did not. */
export function summaryText(results: LinkResult[]): string {
  const failed = results.filter((result) => !judgeLink(result).passed)
  const links = results.length === 1 ? 'link' : 'links'
  return [
    ...failed.map(verdictText),
    `${results.length - failed.length} of ${results.length} ${links} passed.`,
  ].join('\n')
}

function verdictText(result: LinkResult): string {
  const { passed, sentence } = judgeLink(result)
  return `${passed ? 'PASSED' : 'FAILED'}  ${oneLine(result.link)}\n        ${oneLine(sentence)}`
}

function identifierLine(track: IdTrack): string {
  const { name, value, platform } = track
  const parts = [name, value || '(empty)', platformName(platform, builtIn), describeFate(track)]
  return parts.filter(Boolean).map(cut).join('  ')
}
