import { type IdChange, type IdTrack, isCarried } from '../../ids/id-track'
import type { Severity } from '../../schemas/summary'
import type { ClickFacts } from '../click-facts'
import type { Check } from '../finding'
import { clickKinds, followedKinds } from '../kinds'
import { knownIdentifier, knownPlatform } from '../known'
import { nameGap } from '../sentence'
import type { Statement } from '../statement'

/** A value that arrives, but not as it was sent. */
export const changedChecks: readonly Check[] = [
  {
    id: 'id-case',
    why: 'Most platforms take an identifier in another case for another identifier, which they have never given out.',
    fix: 'Take out of the first of the two hops whatever turns the whole address into lower case.',
    rule: changedBy('case-folded', ({ platform, name, kind }) => {
      const docs = knownIdentifier(platform, name)?.caseSensitive
      const vendor = docs === undefined ? '' : `; ${knownPlatform(platform)?.name} matches it by its case`
      const severity = docs !== undefined && clickKinds.has(kind) ? 'bad' : 'warn'
      return { severity, says: 'changed in case', more: vendor, docs }
    }),
  },
  {
    id: 'id-cut',
    why: 'A part of an identifier belongs to no click.',
    fix: 'Look for a limit on the length: of a database column, a form field or the parameter itself.',
    rule: changedBy('truncated', ({ kind, value }, found) => ({
      severity: severityFor(kind),
      says: found === undefined ? 'cut' : `cut from ${value.length} to ${found.length} characters`,
    })),
  },
  {
    id: 'id-altered',
    why: 'An identifier that was changed in one place belongs to no click.',
    fix: 'Compare the value below with the one that was sent: a + read as a space, or an escape decoded twice, is the usual reason.',
    rule: changedBy('altered', ({ kind }) => ({ severity: severityFor(kind), says: 'altered' })),
  },
]

interface Told {
  severity: Severity
  /** What was done to it, after "was". */
  says: string
  /** What is to be added at the end. */
  more?: string
  docs?: string
}

/** A rule for one kind of change: of each identifier it speaks once, where it happened first. */
function changedBy(change: IdChange, tell: (track: IdTrack, found: string | undefined) => Told) {
  return ({ click, documents, tracks }: ClickFacts): Statement[] =>
    tracks.flatMap((track): Statement[] => {
      const to = track.cells.findIndex(({ changes }) => changes?.includes(change))
      const from = documents.findLast((hop) => hop < to && isCarried(track.cells[hop]))
      if (from === undefined || !followedKinds.has(track.kind)) return []
      const found = track.cells[to]?.found
      const { severity, says, more = '', docs } = tell(track, found)
      return [
        {
          severity,
          sentence: `${track.name} was ${says} ${nameGap(click.hops, [from, to])}${more}`,
          hops: [from, to],
          id: track.name,
          value: found,
          docs,
        },
      ]
    })
}

function severityFor(kind: IdTrack['kind']): Severity {
  return clickKinds.has(kind) ? 'bad' : 'warn'
}
