import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { outline } from '../scenarios/scenario'
import type { Record } from './recorded'

/** The clicks on record, as soon as they read like these outlines; fails with what is there in the end. */
export async function expectClicks(
  record: Record,
  outlines: string[][],
  timeoutMs?: number,
): Promise<Click[]> {
  const fits = (known: Click[]) => isDeepStrictEqual(known.map(outline), outlines)
  const recorded = await record.clicksOnce(fits, timeoutMs)
  expect(recorded.map(outline)).toEqual(outlines)
  return recorded
}
