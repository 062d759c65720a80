import { findingsOf } from '@/lib/checks/findings'
import { verdictOf } from '@/lib/checks/verdict'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'

/** What came of one click on a link. */
export interface LinkResult {
  link: string
  /** In order; several where its tab went on by itself, none where nothing was recorded. */
  clicks: Click[]
  milliseconds: number
}

/** The sentence that says best how the link did, and whether it passed: it landed and nothing bad was found. */
export interface Judgement {
  passed: boolean
  code: string
  sentence: string
}

/** Judges the last click of a link, but for what was bad in one before. */
export function judgeLink({ clicks }: LinkResult): Judgement {
  const last = clicks.at(-1)
  if (!last) return { passed: false, code: 'not-recorded', sentence: 'No click was recorded' }
  const bad = clicks.flatMap((click) => findingsOf(click, builtIn)).find(({ severity }) => severity === 'bad')
  if (bad) return { passed: false, code: bad.id, sentence: bad.says }
  const { code, sentence } = verdictOf(last, builtIn)
  return { passed: last.outcome === 'landed', code, sentence }
}
