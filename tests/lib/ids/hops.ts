import type { Hop } from '@/lib/schemas/click'

/** A hop that was answered with a redirect. */
export function hop(url: string, more: Partial<Hop> = {}): Hop {
  return {
    url,
    method: 'GET',
    how: 'http',
    by: 'server',
    frameId: 0,
    status: 302,
    startedAt: 1_000,
    endedAt: 1_040,
    requestHeaders: [],
    responseHeaders: [],
    ...more,
  }
}

/** A chain of redirects from `https://<rest>` to the last, which answers 200. */
export function chain(...rests: string[]): Hop[] {
  return rests.map((rest, position) =>
    hop(`https://${rest}`, position === rests.length - 1 ? { status: 200 } : {}),
  )
}
