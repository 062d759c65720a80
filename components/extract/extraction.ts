import { create } from 'zustand'
import { nextTask } from '@/components/ui/next-task'
import type { IdIndex } from '@/lib/ids'
import { extractIds } from '@/lib/links/extract'
import { addStep, type Extraction, emptyExtraction, MOST_FOUND } from '@/lib/links/extract-result'
import { counted, t } from '@/lib/text'
import { MOST_BYTES, readTextFile } from './read-file'
import { tooLong } from './words'

/** What is read. It is kept in this page's memory alone: pasted logs hold other people's data. */
export interface Source {
  text: string
  /** Of the file, or of what was pasted where that is too long for a text field. */
  title?: string
}

/** The reading of a source, under way or ended. */
export interface Run {
  id: string
  running: boolean
  /** The part of the text that is read, from 0 to 1. */
  part: number
  urls: number
  /** Once it has ended. */
  found?: Extraction
  /** Why it ended before the end of the text. */
  stopped?: string
}

export interface ExtractState {
  source: Source
  run?: Run
  /** Why the last source was not taken. */
  refusal?: string
}

/** What stands in the tool, for as long as the page is open. */
export const useExtraction = create<ExtractState>(() => ({ source: { text: '' } }))

/** Well below the 50 ms from which a browser calls a task long: https://www.w3.org/TR/longtasks/ */
const SLICE_MS = 12

let stop = new AbortController()

/** Reads a file in place of what was there; one that cannot be read is refused in words. */
export async function openFile(file: File, index: IdIndex): Promise<void> {
  const { signal } = beginAnew()
  try {
    const text = await readTextFile(file)
    if (!signal.aborted) await readSource({ text, title: file.name }, index)
  } catch (error) {
    if (!signal.aborted) refuse(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Reads the identifiers of a text in slices, between which the page answers; what was under way is given up. Resolves
 * when it has ended, was cancelled or has given way to another.
 */
export async function readSource(source: Source, index: IdIndex): Promise<void> {
  const { signal } = beginAnew()
  const { text } = source
  if (text.length > MOST_BYTES) return refuse(tooLong(t`The text has`, text.length, MOST_BYTES))
  useExtraction.setState({ source, refusal: undefined, run: undefined })
  if (text.trim() === '') return

  const id = crypto.randomUUID()
  const found = emptyExtraction()
  let sliceEnd = performance.now() + SLICE_MS
  for (const step of extractIds(text, index)) {
    const hasRoom = addStep(found, step)
    const part = step.read / text.length
    if (!hasRoom) return end(id, found, part, t`After ${counted(MOST_FOUND)} results the reading stopped`)
    if (performance.now() < sliceEnd) continue
    useExtraction.setState({ run: { id, running: true, part, urls: found.urls } })
    await nextTask()
    if (signal.aborted) {
      if (signal.reason === CANCELLED) end(id, found, part, t`Cancelled`)
      return
    }
    sliceEnd = performance.now() + SLICE_MS
  }
  end(id, found, 1)
}

const CANCELLED = 'cancelled'

/** Ends the reading; what was found until then stays. */
export function cancelReading(): void {
  stop.abort(CANCELLED)
}

/** Forgets the source and what was found in it. */
export function clearSource(): void {
  beginAnew()
  useExtraction.setState({ source: { text: '' }, run: undefined, refusal: undefined })
}

function beginAnew(): AbortController {
  stop.abort()
  stop = new AbortController()
  return stop
}

function refuse(refusal: string): void {
  useExtraction.setState({ source: { text: '' }, run: undefined, refusal })
}

function end(id: string, found: Extraction, part: number, why?: string): void {
  const stopped = why && t`${why} at ${Math.floor(part * 100)} % of the text: what follows there is not read.`
  useExtraction.setState({ run: { id, running: false, part, urls: found.urls, found, stopped } })
}
