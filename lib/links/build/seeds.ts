import { followSubjects } from '../../ids/cells'
import { documentsOf } from '../../ids/documents'
import type { IdIndex } from '../../ids/id-index'
import { type IdCell, type IdChange, isCarried } from '../../ids/id-track'
import { carries, startOf } from '../../ids/places'
import { type ReadHop, readHops } from '../../ids/subjects'
import type { Hop } from '../../schemas/click'
import type { LinkContent } from '../../schemas/link-template'
import type { Platform } from '../../schemas/platform'
import { buildLink } from './build'
import { macrosOf } from './macros'

/** What a marked value is made to show. */
export const FORMS = ['case', 'plus', 'percent', 'unicode', 'long'] as const
export type Form = (typeof FORMS)[number]

const LONG = 500

/** A parameter that is opened with a marked value. */
export interface Seed {
  name: string
  form: Form
  value: string
}

/**
 * A value of a form. Its first eight characters, made of the token of four letters and the place, are no other
 * seed's, so that one that was cut is still told; they have both cases in every form.
 */
export function seedValue(form: Form, token: string, place: number): string {
  const start = `Sd${token}${String(place % 100).padStart(2, '0')}`
  switch (form) {
    case 'case':
      return `${start}MixedCASEvalue`
    case 'plus':
      return `${start}a+b+c`
    case 'percent':
      // Decoded once too often, `%41` is an A.
      return `${start}100%25%41`
    case 'unicode':
      return `${start}é-ß-日本-😀`
    case 'long':
      return counted(start)
  }
}

/** A parameter that can be seeded: one that was typed, or one of the base that waits for a macro. */
export interface Seedable {
  name: string
  /** What stands there now. */
  value: string
}

/** What can be seeded, each name once: the link goes where its base leads to by the rest of it. */
export function seedableOf(content: LinkContent, platform: Platform | undefined): Seedable[] {
  const { parameters } = buildLink(content, platform)
  const open = parameters.filter(
    ({ row, name, value }) => name !== '' && (row !== undefined || macrosOf(value, platform).length > 0),
  )
  return [...new Map(open.map(({ name, value }) => [name, { name, value }])).values()]
}

/** The link with a marked value in the place of each value that was chosen, and what stands in it now. */
export function seedLink(
  content: LinkContent,
  platform: Platform | undefined,
  chosen: Readonly<Record<string, Form>>,
  token: string,
): { url: string; seeds: Seed[] } {
  const seeds = seedableOf(content, platform).flatMap(({ name }, place): Seed[] => {
    const form = chosen[name]
    return form === undefined ? [] : [{ name, form, value: seedValue(form, token, place) }]
  })
  const isSeeded = ({ name }: { name: string }) => seeds.some((seed) => seed.name === name)
  const rows = content.parameters.map(({ name, value }) => ({
    name,
    value: seeds.find((seed) => seed.name === name)?.value ?? value,
  }))
  const ofBase = seeds.filter(({ name }) => !rows.some((row) => row.name === name))
  const parameters = [
    ...rows.filter(isFirstOf(isSeeded)),
    ...ofBase.map(({ name, value }) => ({ name, value })),
  ]
  // Nothing in a marked value is a macro.
  return { url: buildLink({ ...content, parameters }, platform).url, seeds }
}

/**
 * What became of a marked value: by the value, not by its name or place. `hidden`: not even the link itself shows it,
 * since what is stored of such a parameter, a token or an e-mail address by its name, is a digest.
 */
export type SeedState = 'unchanged' | 'folded' | 'cut' | 're-encoded' | 'altered' | 'lost' | 'hidden'

export interface SeedOutcome {
  seed: Seed
  state: SeedState
  /** The value as it arrived, where it is not the same. */
  found?: string
  /** The names under which it arrived. */
  names: string[]
  /** The first hop, counted from 0, at which it stood as it stands at the end; where it is lost, the first without it. */
  since?: number
}

/** What became of each seed along the hops of the click, up to its last page. */
export function seedOutcomes(seeds: readonly Seed[], hops: readonly Hop[], index: IdIndex): SeedOutcome[] {
  const documents = documentsOf(hops)
  const read = readHops(hops, index)
  return seeds.map((seed) => {
    const { name, value } = seed
    const id = { name, value, platform: 'unknown', kind: 'sub-id', where: 'query' } as const
    const [followed] = followSubjects([{ id, since: read[0]?.position ?? 0 }], read, hops.length)
    const arrivals = documents.map((hop) => {
      const cell = followed?.cells[hop]
      return cell && isCarried(cell) ? arrivalOf(cell) : remainsOf(value, read, hop)
    })
    if (arrivals[0]?.state === 'lost') return { seed, state: 'hidden', names: [] }
    const last = arrivals.at(-1) ?? LOST
    const since = documents[arrivals.findLastIndex(({ state }) => state !== last.state) + 1]
    return { seed, ...last, ...(last.state !== 'unchanged' && since !== undefined && { since }) }
  })
}

type Arrival = Omit<SeedOutcome, 'seed' | 'since'>

const LOST: Arrival = { state: 'lost', names: [] }

function arrivalOf({ changes, names, found }: IdCell): Arrival {
  const state = STATES.find(({ change }) => changes.includes(change))?.state ?? 'unchanged'
  return { state, names, ...(found !== undefined && { found }) }
}

/** What was changed beyond what identifiers are followed through is still known by its beginning. */
function remainsOf(value: string, read: readonly ReadHop[], hop: number): Arrival {
  const places = read.find(({ position }) => position === hop)?.places
  const [found] = places?.starting().get(startOf(value.toLowerCase())) ?? []
  const carried = found === undefined ? [] : (places?.byValue.get(found)?.filter(carries) ?? [])
  if (found === undefined || carried.length === 0) return LOST
  return { state: 'altered', names: [...new Set(carried.map(({ name }) => name))], found }
}

/** A value that was cut and folded is cut. */
const STATES: readonly { change: IdChange; state: SeedState }[] = [
  { change: 'truncated', state: 'cut' },
  { change: 'case-folded', state: 'folded' },
  { change: 'altered', state: 'altered' },
  { change: 're-encoded', state: 're-encoded' },
]

/** 500 characters that say where they were cut: `…0480.0485.0490`. */
function counted(start: string): string {
  let text = start
  while (text.length < LONG) text += `.${String(text.length + 5).padStart(4, '0')}`
  return text.slice(0, LONG)
}

/** Of a name that is seeded only its first parameter stays: two would bring one value twice. */
function isFirstOf(isSeeded: (row: { name: string }) => boolean) {
  return (row: { name: string }, at: number, rows: readonly { name: string }[]) =>
    !isSeeded(row) || rows.findIndex(({ name }) => name === row.name) === at
}
