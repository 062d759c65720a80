import type { Entry, Har, Page } from 'har-format'
import type { Click, Hop } from '../../schemas/click'
import type { ExportFile } from '../../schemas/export'
import { type ExportHead, exporterOf, type PartWriter } from '../exporter'
import { requestOf, responseOf } from './har-message'
import { listText } from './json-list'
import { momentOf } from './moment'

/** HAR 1.2, a page per click and an entry per hop: http://www.softwareishard.com/blog/har-12-spec/ */
export const harFormat = exporterOf({
  id: 'har',
  label: 'HAR 1.2',
  extension: 'har',
  mime: 'application/json',
  inParts: harParts,
})

/** What HAR has no place for stands in `_clickscope`, so that a click can be made of it again. */
type Extended<T, Extension> = T & { _clickscope: Extension }

/** Of the file as a whole. */
export type HarHead = Omit<ExportFile, 'format' | 'clicks' | 'runs'>
/** Of a page. */
export type HarClick = Omit<Click, 'hops'>
/** Of an entry; its URL is the one of the hop, not only what HAR allows. */
export type HarHop = Omit<Hop, 'requestHeaders' | 'responseHeaders'>

/** Entries come first, since those of a click are known before the last page is. */
function harParts({ format: _, ...head }: ExportHead): PartWriter {
  const log: Extended<Omit<Har['log'], 'entries' | 'pages'>, HarHead> = {
    version: '1.2',
    creator: { name: 'Clickscope', version: head.extensionVersion },
    _clickscope: head,
  }
  const entries = listText<Entry>(4)
  const pages = listText<Page>(4)
  const pageTexts: string[] = []
  const logText = JSON.stringify({ log }, null, 2)
  return {
    head: `${logText.slice(0, -'\n  }\n}'.length)},\n    "entries": [`,
    clicks(clicks) {
      pageTexts.push(pages.next(clicks.map(pageOf)))
      return entries.next(
        clicks.flatMap((click) => click.hops.map((hop, index) => entryOf(click, hop, click.hops[index + 1]))),
      )
    },
    *rest() {
      yield `${entries.end()},\n    "pages": [`
      yield* pageTexts
      yield `${pages.end()}\n  }\n}\n`
    },
  }
}

function pageOf({ hops, ...click }: Click): Extended<Page, HarClick> {
  return {
    id: click.id,
    startedDateTime: momentOf(click.startedAt),
    title: hops.at(-1)?.url ?? '',
    pageTimings: { onContentLoad: -1, onLoad: -1 },
    _clickscope: click,
  }
}

function entryOf(click: Click, hop: Hop, next: Hop | undefined): Extended<Entry, HarHop> {
  const { requestHeaders: _, responseHeaders: __, ...known } = hop
  const lasted = hop.endedAt === undefined ? 0 : Math.max(0, hop.endedAt - hop.startedAt)
  return {
    pageref: click.id,
    startedDateTime: momentOf(hop.startedAt),
    time: lasted,
    request: requestOf(hop),
    response: responseOf(hop, next),
    cache: {},
    // HAR wants three numbers that are not negative where the browser told one.
    timings: {
      ...{ blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: lasted, receive: 0 },
      comment: 'Only the time from the request to the end of the answer is known; it stands in wait.',
    },
    // A redacted address would not be one.
    ...(hop.ip !== undefined && IP.test(hop.ip) ? { serverIPAddress: hop.ip } : {}),
    _clickscope: known,
  }
}

const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*)$/i
