import type { FoundId } from '../ids'
import type { ExtractStep, UnreadLine } from './extract'

/** One identifier at one place of the text. */
export interface IdRow extends FoundId {
  /** Counted from 1. */
  line: number
  url: string
}

/** What was found in a text, in its order. */
export interface Extraction {
  rows: IdRow[]
  /** How many URLs were read. */
  urls: number
  /** Those of them in which nothing was found. */
  withoutId: { line: number; url: string }[]
  /** Lines of which nothing was read. */
  unread: UnreadLine[]
}

/** So much is kept in memory and shown; a text with more has to be read in parts. */
export const MOST_FOUND = 200_000

export function emptyExtraction(): Extraction {
  return { rows: [], urls: 0, withoutId: [], unread: [] }
}

/** Adds a step to what was found; false when there is no room for more. */
export function addStep(found: Extraction, { url: read, unread }: ExtractStep): boolean {
  if (unread) found.unread.push(unread)
  if (read) {
    const { line, url, ids } = read
    found.urls += 1
    if (ids.length === 0) found.withoutId.push({ line, url })
    for (const id of ids) found.rows.push({ line, url, ...id })
  }
  return found.rows.length + found.withoutId.length + found.unread.length < MOST_FOUND
}
