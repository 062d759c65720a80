import type { Answer, RunError } from '../../schemas/run'
import { t } from '../../text'
import type { AnswerReading } from '../definition'
import { readNoAnswer } from './no-answer'

/** What a platform's codes mean, as data. */
export interface CodeRow extends AnswerReading {
  codes: readonly (number | string)[]
}

const ASK_AGAIN = t`Wait a minute and send again with a new event ID.`

/**
 * Reads answers of one platform: `read` knows its own bodies and returns undefined for one that is not the
 * platform's: a proxy's, a page of an outage, a redirect.
 */
export function answerReader(
  platform: string,
  read: (body: unknown, answer: Answer) => AnswerReading | undefined,
): (answer: Answer | RunError) => AnswerReading {
  return (answer) => {
    if (!('status' in answer)) return readNoAnswer(answer)
    return read(parseJson(answer.body.text), answer) ?? readStatus(platform, answer)
  }
}

/** The meaning of a code by its row, or undefined for an unknown one. */
export function readCode(rows: readonly CodeRow[], code: number | string): AnswerReading | undefined {
  const row = rows.find(({ codes }) => codes.includes(code))
  if (!row) return undefined
  const { codes: _codes, ...reading } = row
  return reading
}

function readStatus(platform: string, { status }: Answer): AnswerReading {
  if (status === 429) return { verdict: 'rate-limit', reason: t`Too many calls (HTTP 429).`, fix: ASK_AGAIN }
  if (status >= 500)
    return { verdict: 'outage', reason: t`HTTP ${status} without ${platform}’s own answer.`, fix: ASK_AGAIN }
  return {
    verdict: 'unclear',
    reason: t`HTTP ${status}, but not an answer of ${platform}; a proxy may have answered instead.`,
    fix: t`Look for the event ID at the platform before sending again.`,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
