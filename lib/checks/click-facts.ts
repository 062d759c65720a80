import { findLeftMacros, type LeftMacro } from '../ids'
import { documentsOf, isAnswered } from '../ids/documents'
import { followIds } from '../ids/follow'
import type { IdTrack } from '../ids/id-track'
import type { Known } from '../ids/known'
import { oncePer } from '../ids/once-per'
import { type DirectClick, directClicks } from '../ids/script-calls'
import type { Click, Hop } from '../schemas/click'
import { t } from '../text'
import { hostOf } from '../url/host'

/** What all checks of one click start from, derived once. */
export interface ClickFacts {
  click: Click
  /** What it is read with. */
  known: Known
  /** Indexes of the hops that loaded a document of the page itself. */
  documents: number[]
  /** Of a journey, indexes of the hops with which a further click of the user begins. */
  starts: readonly number[]
  tracks: IdTrack[]
  macros: (LeftMacro & { hop: number })[]
  /** What tracking scripts recorded on the landing page, or were to. */
  direct: DirectClick[]
  /** The last document of the page itself, and its index; undefined for a click without hops. */
  last: Hop | undefined
  lastIndex: number
  /** The host of the last document, or a plain word where it has none. */
  host: string
}

const NONE: readonly number[] = []

/**
 * Derives identifiers and placeholders from a click's raw hops. Of a journey, given as the evidence of one click,
 * `starts` are the indexes of the hops with which a further click of the user begins.
 */
export function factsOf(click: Click, known: Known, starts: readonly number[] = NONE): ClickFacts {
  return starts.length === 0 ? factsOfOne(click, known) : derive(click, known, starts)
}

const factsOfOne = oncePer((click: Click, known: Known) => derive(click, known, NONE))

function derive(click: Click, known: Known, starts: readonly number[]): ClickFacts {
  const documents = documentsOf(click.hops)
  const lastIndex = documents.at(-1) ?? -1
  const last = click.hops[lastIndex]
  const landed = click.outcome === 'landed' && (last?.status === undefined || isAnswered(last))
  return {
    click,
    known,
    documents,
    starts,
    tracks: followIds(click.hops, landed, known.index, starts, known.expected),
    direct: directClicks(click, known.index),
    macros: documents.flatMap((hop) => macrosOf(click.hops[hop], known).map((macro) => ({ ...macro, hop }))),
    last,
    lastIndex,
    host: hostOf(last?.url ?? '') || t`the last page`,
  }
}

function macrosOf(hop: Hop | undefined, { index }: Known): LeftMacro[] {
  return hop ? findLeftMacros(hop, index) : []
}
