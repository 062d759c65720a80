import type { Memory } from './memory'
import type { Reply } from './reply'
import type { ReceivedRequest } from './request-log'

/** One request, and what it takes to answer it. */
export interface Exchange {
  request: ReceivedRequest
  url: URL
  memory: Memory
  /** Resolves after so many milliseconds; rejects when the client has gone by then. */
  pause(milliseconds: number): Promise<void>
}

/** A reply, or none: the connection is reset, or stays open in silence. */
export type Outcome = Reply | 'reset' | 'silence'

export type Route = (exchange: Exchange) => Outcome | Promise<Outcome>

/** What a host answers, by path; a path with `*` at its end stands for every path that begins so. */
export type HostHandler = Record<string, Route>

/** The route for a path: the exact one before the first that begins so. */
export function findRoute(handler: HostHandler, path: string): Route | undefined {
  const exact = handler[path]
  if (exact) return exact
  const prefix = Object.keys(handler).find((key) => key.endsWith('*') && path.startsWith(key.slice(0, -1)))
  return prefix === undefined ? undefined : handler[prefix]
}
