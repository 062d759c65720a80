import { headerOf } from '../checks/headers'
import { type Click, clickSchema, type Hop, hopSchema } from '../schemas/click'
import { type ExportFile, exportSchema } from '../schemas/export'
import { z } from '../schemas/zod'
import { t } from '../text'
import { documentHops } from './har-documents'
import { type HarEntry, type HarLog, harSchema } from './har-log'
import type { Imported } from './import-json'
import { explainIssue } from './problem'

/** Whether a value looks like a HAR, whole or not. */
export function isHar(content: unknown): boolean {
  return typeof (content as { log?: unknown } | null)?.log === 'object'
}

/**
 * The clicks of a HAR: those of Clickscope's own as they were; of any other the documents, in order, as the hops of
 * one click. What such a file does not tell is left out. Never throws.
 */
export function importHar(content: unknown): Imported {
  const result = harSchema.safeParse(content)
  if (!result.success) {
    const [issue] = result.error.issues
    const path = z.core.toDotPath(issue?.path ?? [])
    const fault = issue ? explainIssue(issue, content) : t`is not valid`
    return { ok: false, message: t`The HAR is damaged: ${path} ${fault}.`, path }
  }
  const { log } = result.data
  const own = ownFile(log)
  if (own) return { ok: true, file: own }
  const hops = documentHops(log.entries)
  if (hops.length === 0)
    return {
      ok: false,
      message: t`The HAR holds no page: ${log.entries.length === 0 ? t`it has no requests` : t`none of its ${log.entries.length} requests loaded a document`}. Record it with the network panel open before the click and its log kept.`,
    }
  return { ok: true, file: foreignFile(log, hops) }
}

const headSchema = exportSchema.omit({ format: true, clicks: true, runs: true })
const harClickSchema = clickSchema.omit({ hops: true })
const harHopSchema = hopSchema.omit({ requestHeaders: true, responseHeaders: true })

/** The file that Clickscope wrote as this HAR; undefined where others wrote it, or changed it. */
function ownFile({ _clickscope, pages, entries }: HarLog): ExportFile | undefined {
  const head = headSchema.safeParse(_clickscope)
  if (!head.success) return undefined
  const hops = entries.map(ownHop)
  const clicks = pages.map(({ _clickscope }) => harClickSchema.safeParse(_clickscope))
  if (!hops.every((hop) => hop !== undefined) || !clicks.every(({ success }) => success)) return undefined
  return {
    format: 'clickscope',
    ...head.data,
    clicks: clicks.flatMap(({ data }): Click[] =>
      data ? [{ ...data, hops: hops.filter((_, index) => entries[index]?.pageref === data.id) }] : [],
    ),
    runs: [],
  }
}

function ownHop({ _clickscope, request, response }: HarEntry): Hop | undefined {
  const { data } = harHopSchema.safeParse(_clickscope)
  return data && { ...data, requestHeaders: request.headers, responseHeaders: response.headers }
}

function foreignFile({ browser, creator, entries }: HarLog, hops: readonly Hop[]): ExportFile {
  const startedAt = hops[0]?.startedAt ?? 0
  const header = (name: string) =>
    hops.map(({ requestHeaders }) => headerOf(requestHeaders, name)).find(Boolean) ?? ''
  const { name, version } = browser ?? creator
  const click: Click = {
    id: `har-${startedAt}-${entries.length}`,
    startedAt,
    tabId: -1,
    outcome: outcomeOf(hops.at(-1)),
    gaps: [],
    hops: [...hops],
    landing: { cookies: [], scriptCalls: [], pixels: [] },
    private: false,
    pinned: false,
    environment: {
      browser: `${name} ${version}`.trim(),
      userAgent: header('user-agent'),
      language: header('accept-language').split(/[,;]/, 1)[0] ?? '',
      timeZone: '',
      extensionVersion: '',
    },
  }
  return {
    format: 'clickscope',
    version: 1,
    exportedAt: startedAt,
    extensionVersion: '',
    redacted: [],
    clicks: [click],
    runs: [],
  }
}

/** Where a chain ended; one whose last redirect leads out of the file was cut off. */
function outcomeOf(last: Hop | undefined): Click['outcome'] {
  if (last?.status === undefined) return last?.error ? 'failed' : 'interrupted'
  if (last.status === 204 || last.status === 205) return 'no-content'
  return last.status >= 300 && last.status < 400 && last.status !== 304 ? 'interrupted' : 'landed'
}
