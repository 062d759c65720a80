import type { IdTrack } from '../../ids/id-track'
import type { Known } from '../../ids/known'
import { t } from '../../text'
import type { ClickFacts } from '../click-facts'
import type { Check } from '../finding'
import { clickKinds, followedKinds } from '../kinds'
import { knownIdentifier } from '../known'
import { nameHop } from '../sentence'
import type { Statement } from '../statement'

/** Words that people type where a value will stand one day. */
const sampleWord =
  /^(?:tests?|tester|testing|sample|example|demo|dummy|placeholder|foo|bar|foobar|abc|xyz|asdf|qwerty)[-_ ]?\d*$|^(?:your|my|insert|enter)[-_ ]?(?:(?:click|sub|aff|transaction)[-_ ]?)?(?:id|value|here)$|^(?:click|sub|aff|transaction)[-_ ]?id(?:[-_ ]?here)?$/i
/** Numbers of which the same holds; a sub-ID may well be one of them. */
const sampleNumber = /^(?:123(?:4(?:5(?:6(?:7(?:89?0?)?)?)?)?)?|0+|9{3,}|1{3,}|[0-]+)$/
/** What a script writes for a variable without a value. */
const scriptWord = /^(?:undefined|null|nan|\[object object\])$/i

export const sampleCheck: Check = {
  id: 'sample-value',
  why: t`It is what documentation and test links hold: no click was ever given it, so no conversion can be tied to it.`,
  fix: t`Put the macro of the platform that sends the click in its place. If you typed it in for a test, all is well.`,
  aside: true,
  rule: (facts) =>
    ofValues(
      facts,
      isSample,
      ({ name, value }, place) => t`${name} holds the sample value ${value} at ${place}`,
    ),
}

export const scriptWordCheck: Check = {
  id: 'script-word',
  why: t`A script wrote a variable into the link before it had a value.`,
  fix: t`Let the script wait until the value is there, or leave the parameter out.`,
  aside: true,
  rule: (facts) =>
    ofValues(
      facts,
      ({ value }) => scriptWord.test(value),
      ({ name, value }, place) => t`${name} holds the word ${value} instead of a value at ${place}`,
    ),
}

function isSample({ platform, name, kind, value }: IdTrack, known: Known): boolean {
  if (sampleWord.test(value) || knownIdentifier(platform, name, known)?.examples?.includes(value)) return true
  return clickKinds.has(kind) && sampleNumber.test(value)
}

/** One sentence for each identifier with such a value; of a sub-ID, which anyone may choose, it is only a note. */
function ofValues(
  { click, known, tracks }: ClickFacts,
  isMeant: (track: IdTrack, known: Known) => boolean,
  says: (track: IdTrack, place: string) => string,
): Statement[] {
  return tracks
    .filter((track) => followedKinds.has(track.kind) && isMeant(track, known))
    .map((track) => {
      const hop = track.cells.findIndex(({ state }) => state !== 'absent')
      return {
        severity: clickKinds.has(track.kind) ? 'warn' : 'info',
        sentence: says(track, nameHop(click.hops, hop)),
        hops: [hop, hop],
        id: track.name,
        value: track.value,
      }
    })
}
