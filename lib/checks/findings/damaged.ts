import { type IdCell, type IdTrack, isCarried } from '../../ids/id-track'
import type { Known } from '../../ids/known'
import { t } from '../../text'
import type { ClickFacts } from '../click-facts'
import { damageOf } from '../damage'
import type { Check } from '../finding'
import { clickKinds, followedKinds } from '../kinds'
import { knownIdentifier, knownPlatform } from '../known'
import { isOne, listWords, nameGap } from '../sentence'
import type { Statement } from '../statement'

/** A value that arrives as another one. */
export const damagedCheck: Check = {
  id: 'id-damaged',
  why: t`What arrives is another value, which belongs to no click.`,
  fix: t`Compare the value below with the one that was sent: a + read as a space, or an escape decoded twice, is the usual reason.`,
  rule: (facts) =>
    togetherWith(
      facts,
      facts.tracks.flatMap((track) => damageIn(track, facts) ?? []),
    ),
}

interface Damage {
  track: IdTrack
  between: [number, number]
  /** What was done to it, after "was". */
  how: string
  found: string
  folded: boolean
  cut: boolean
}

/** Where an identifier was damaged first, unless its whole value came back later. */
function damageIn(track: IdTrack, { documents }: ClickFacts): Damage | undefined {
  const { cells, value, kind } = track
  const to = cells.findIndex(({ state }) => state === 'damaged')
  const from = documents.findLast((hop) => hop < to && isCarried(cells[hop]))
  const isWholeAgain = cells.slice(to).some(({ state }) => state === 'kept')
  if (from === undefined || isWholeAgain || !followedKinds.has(kind)) return undefined
  const cell = cells[to] as IdCell
  const { changes, found = '' } = cell
  return {
    track,
    between: [from, to],
    how: damageOf(cell, value),
    found,
    folded: changes.includes('case-folded'),
    cut: changes.includes('truncated'),
  }
}

/** One sentence for those that were damaged alike on one step; click IDs before sub-IDs. */
function togetherWith({ click, known }: ClickFacts, all: readonly Damage[]): Statement[] {
  const isClickId = ({ track }: Damage) => clickKinds.has(track.kind)
  const sorted = [...all.filter(isClickId), ...all.filter((damage) => !isClickId(damage))]
  const groups = new Map<string, Damage[]>()
  for (const damage of sorted) {
    const key = `${damage.between} ${damage.how} ${damage.track.kind}`
    groups.set(key, [...(groups.get(key) ?? []), damage])
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Damage]
    const names = group.map(({ track }) => track.name)
    const [what, where] = [listWords(names), nameGap(click.hops, first.between)]
    return {
      severity: isClickId(first) ? 'bad' : 'warn',
      sentence: isOne(names) ? t`${what} was ${first.how} ${where}` : t`${what} were ${first.how} ${where}`,
      hops: first.between,
      id: first.track.name,
      value: first.found || undefined,
      ...explanationOf(group, known),
    }
  })
}

/** Why, and what to do, by what was done. */
function explanationOf(group: readonly Damage[], known: Known): Pick<Statement, 'why' | 'fix' | 'docs'> {
  const [first] = group
  if (first?.folded) {
    const byCase = group
      .map(({ track }) => track)
      .find(({ platform, name }) => docsOfCase(platform, name, known))
    return {
      why: byCase
        ? t`${knownPlatform(byCase.platform, known)?.name} matches ${byCase.name} by its case: in another case it belongs to no click.`
        : t`Most platforms take an identifier in another case for another one, which they have never given out.`,
      fix: t`Take out of the first of the two hops whatever turns the whole address into another case.`,
      docs: byCase && docsOfCase(byCase.platform, byCase.name, known),
    }
  }
  if (first?.cut)
    return {
      why: t`A part of an identifier belongs to no click.`,
      fix: t`Look for a limit on the length: of a database column, a form field or the parameter itself.`,
    }
  return {}
}

function docsOfCase(platform: string, name: string, known: Known): string | undefined {
  return knownIdentifier(platform, name, known)?.caseSensitive
}
