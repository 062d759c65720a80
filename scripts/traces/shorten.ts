import { NOTES } from '@/lib/browser/read-page'
import { isNavigation, type RequestDetails } from '@/lib/browser/read-request'
import type { RawEvent } from '@/tests/e2e/harness/event-recorder'
import type { TraceEvent } from '@/tests/lib/capture/recorded'

/** What the readers of `lib/browser` read of a request. */
const REQUEST_FIELDS = [
  'requestId',
  'url',
  'tabId',
  'frameId',
  'timeStamp',
  'method',
  'documentLifecycle',
  'initiator',
  'originUrl',
  'requestBody',
  'requestHeaders',
  'responseHeaders',
  'statusCode',
  'statusLine',
  'redirectUrl',
  'error',
  'ip',
  'fromCache',
]
/** And of a navigation. */
const NAVIGATION_FIELDS = [
  'tabId',
  'frameId',
  'url',
  'timeStamp',
  'documentId',
  'documentLifecycle',
  'transitionType',
  'transitionQualifiers',
  'error',
  'sourceTabId',
]

type Fields = Record<string, unknown>

/** The events as a trace file has them: only what is read, with times since the first of them. */
export function shorten(raw: readonly RawEvent[]): TraceEvent[] {
  const events = raw.flatMap(shortenOne)
  const [first] = events
  const start = first === undefined ? 0 : timeOf(first)
  const commits = events.filter(({ on }) => on === 'webNavigation.onCommitted')
  return events.map((event) => since(start, event, commits) as TraceEvent)
}

type Timed = { on: string; at?: number; details: Fields }

function shortenOne({ on, at, args }: RawEvent): Timed[] {
  const [first, second] = args as [Fields, Fields]
  const [area] = on.split('.')
  switch (area) {
    case 'webRequest':
      return isNavigation(first as unknown as RequestDetails)
        ? [{ on, details: pick(first, REQUEST_FIELDS) }]
        : []
    case 'webNavigation':
      return [{ on, details: pick(first, NAVIGATION_FIELDS) }]
    case 'tabs':
      return [
        { on, at, details: typeof first === 'number' ? { id: first } : pick(first, ['id', 'openerTabId']) },
      ]
    case 'storage':
      return Object.entries(first).flatMap(([key, change]) => {
        const value = (change as { newValue?: unknown }).newValue
        return key.startsWith(NOTES) && value !== undefined ? [{ on, details: { key, value } }] : []
      })
    default: {
      const tabId = (second.tab as { id?: number } | undefined)?.id
      return 'pageKey' in first ? [{ on, at, details: { message: first, tabId } }] : []
    }
  }
}

function pick(from: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  )
}

function timeOf({ at, details }: Timed): number {
  return at ?? ((details.timeStamp ?? details.value) as number)
}

function since(start: number, { on, at, details }: Timed, commits: readonly Timed[]): Timed {
  // The same time must stay the same wherever it stands, for a page is named by it.
  const relative = (time: unknown) => Math.round((Number(time) - start) * 1_000) / 1_000
  const pageKey = (text: unknown) => {
    const [page, tabId, shownAt, ...note] = String(text).split(':')
    return [page, tabId, relative(commitTime(Number(tabId), Number(shownAt), commits)), ...note].join(':')
  }
  const { timeStamp, key, value, message, ...others } = details
  const { pageKey: page, touchedAt, ...told } = (message ?? {}) as Fields
  return {
    on,
    ...(at === undefined ? {} : { at: relative(at) }),
    details: {
      ...others,
      ...(timeStamp === undefined ? {} : { timeStamp: relative(timeStamp) }),
      ...(key === undefined ? {} : { key: pageKey(key), value: relative(value) }),
      ...(message === undefined
        ? {}
        : {
            message: {
              pageKey: pageKey(page),
              ...(touchedAt === undefined ? {} : { touchedAt: relative(touchedAt) }),
              ...told,
            },
          }),
    },
  }
}

/** Firefox tells each listener a time of its own, by which the worker names the page: here it is the recorder's. */
function commitTime(tabId: number, shownAt: number, commits: readonly Timed[]): number {
  const times = commits.filter(({ details }) => details.tabId === tabId).map(timeOf)
  const distance = (time: number) => Math.abs(time - shownAt)
  return times.reduce(
    (nearest, time) => (distance(time) < distance(nearest) ? time : nearest),
    times[0] ?? shownAt,
  )
}
