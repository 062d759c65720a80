import { t } from '@/lib/text'

const LONGEST = 400
const HEAD = 280
const TAIL = 60

/** Text without its middle where it is longer than a screen wants; its beginning and its end stay whole. */
export function cutMiddle(text: string): string {
  if (text.length <= LONGEST) return text
  const left = text.length - HEAD - TAIL
  return t`${text.slice(0, HEAD)} … ${left} more characters … ${text.slice(-TAIL)}`
}
