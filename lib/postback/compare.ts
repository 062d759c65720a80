import { diffArrays, diffWordsWithSpace } from 'diff'
import type { TemplateContent } from '../schemas/template'
import { encodeForUrl } from '../templates/encode'
import { fillParts } from '../templates/fill'
import { coverMacros } from '../templates/parameters'
import { parseTemplate } from '../templates/parse'
import { t } from '../text'

export type Change = 'same' | 'added' | 'removed' | 'changed'

export interface Piece {
  text: string
  change: Exclude<Change, 'changed'>
}

/** One part of a request in two versions of it: "address", "parameter clickid", "header X-Key". */
export interface PartDiff {
  part: string
  change: Change
  /** Of both versions: without the added pieces it is the older text, without the removed ones the newer. */
  pieces: Piece[]
}

interface Part {
  part: string
  text: string
}

/** Beyond this many steps from one text to the other nobody reads them word by word. */
const MOST_EDITS = 2_000

/** The parts of two requests in order, each with what became of it. */
export function compareContents(older: TemplateContent, newer: TemplateContent): PartDiff[] {
  const changes = diffArrays(partsOf(older), partsOf(newer), {
    comparator: (one, other) => one.part === other.part && one.text === other.text,
  })
  const diffs: PartDiff[] = []
  for (const [index, { value, added, removed }] of changes.entries()) {
    const next = changes[index + 1]
    if (removed) diffs.push(...paired(value, next?.added ? next.value : []))
    else if (!added) diffs.push(...value.map((part) => whole(part, 'same')))
    else if (!changes[index - 1]?.removed) diffs.push(...value.map((part) => whole(part, 'added')))
  }
  return diffs
}

/** Parts of one name that were taken away here and put here are one part that was changed. */
function paired(removed: readonly Part[], added: readonly Part[]): PartDiff[] {
  const left = [...added]
  const diffs = removed.map((older) => {
    const at = left.findIndex(({ part }) => part === older.part)
    const [newer] = at < 0 ? [] : left.splice(at, 1)
    return newer ? changed(older, newer) : whole(older, 'removed')
  })
  return [...diffs, ...left.map((part) => whole(part, 'added'))]
}

function whole({ part, text }: Part, change: Piece['change']): PartDiff {
  return { part, change, pieces: [{ text, change }] }
}

function changed({ part, text: older }: Part, { text: newer }: Part): PartDiff {
  const words = diffWordsWithSpace(older, newer, { maxEditLength: MOST_EDITS })
  const pieces: Piece[] = words?.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  })) ?? [
    { text: older, change: 'removed' },
    { text: newer, change: 'added' },
  ]
  return { part, change: 'changed', pieces }
}

/** Every letter of the request is in one part. */
function partsOf({ method, url, headers, contentType, body }: TemplateContent): Part[] {
  return [
    { part: t`method`, text: method },
    ...partsOfUrl(url),
    ...(contentType ? [{ part: t`content type`, text: contentType }] : []),
    ...headers.map(({ name, value }) => ({ part: t`header ${name}`, text: `${name}: ${value}` })),
    ...(body ? [{ part: t`body`, text: body }] : []),
  ]
}

/** The URL cut before each delimiter; those inside macros are none. */
function partsOfUrl(url: string): Part[] {
  const covered = coverMacros(fillParts(parseTemplate(url), {}, encodeForUrl))
  const [address = ''] = /^[^?#]*/.exec(covered) ?? []
  const [query = ''] = /^[^#]*/.exec(covered.slice(address.length)) ?? []
  const parts: Part[] = [{ part: t`address`, text: url.slice(0, address.length) }]
  let at = address.length
  for (const [segment] of query.matchAll(/[?&][^&]*/g)) {
    const text = url.slice(at, at + segment.length)
    const name = /^.([^=]*)/s.exec(text)?.[1]
    parts.push({ part: t`parameter ${name}`, text })
    at += segment.length
  }
  return at < url.length ? [...parts, { part: t`fragment`, text: url.slice(at) }] : parts
}
