import type { Click, Header } from '../../schemas/click'
import type { Answer, Run } from '../../schemas/run'
import { t } from '../../text'
import { hostOf } from '../../url/host'

/** What a support desk finds a request by in its own logs. */
export interface RequestId {
  /** `hop 2`, `test 1`. */
  of: string
  host: string
  /** The header, or the field of a JSON answer. */
  name: string
  value: string
}

/**
 * Headers in which servers number their answers.
 * https://developers.cloudflare.com/fundamentals/reference/cloudflare-ray-id/
 * https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html
 * https://www.w3.org/TR/trace-context/
 */
const HEADERS: ReadonlySet<string> = new Set([
  'x-request-id',
  'request-id',
  'x-requestid',
  'x-correlation-id',
  'correlation-id',
  'x-trace-id',
  'x-b3-traceid',
  'traceparent',
  'traceresponse',
  'x-cloud-trace-context',
  'x-guploader-uploadid',
  'x-fb-trace-id',
  'x-fb-request-id',
  'x-fb-debug',
  'x-tt-logid',
  'x-tt-trace-id',
  'x-pinterest-rid',
  'x-ms-request-id',
  'x-msedge-ref',
  'x-azure-ref',
  'cf-ray',
  'x-amzn-requestid',
  'x-amz-request-id',
  'x-amzn-trace-id',
  'x-amz-cf-id',
  'x-vercel-id',
  'fly-request-id',
])

/** Fields in which APIs say the same in their answers, at any depth. */
const FIELDS: ReadonlySet<string> = new Set(['fbtrace_id', 'request_id', 'trace_id', 'log_id', 'requestid'])

/** Every number by which a server can find one of these answers again. */
export function requestIds(click: Click, runs: readonly Run[]): RequestId[] {
  return [
    ...click.hops.flatMap(({ url, responseHeaders }, index) =>
      inHeaders(responseHeaders).map((found) => ({ of: t`hop ${index + 1}`, host: hostOf(url), ...found })),
    ),
    ...runs.flatMap((run, index) =>
      [run, ...(run.followed ?? [])].flatMap(({ request, answer }) =>
        inAnswer(answer).map((found) => ({ of: t`test ${index + 1}`, host: hostOf(request.url), ...found })),
      ),
    ),
  ]
}

type Found = Pick<RequestId, 'name' | 'value'>

function inAnswer(answer: Answer | undefined): Found[] {
  return answer ? [...inHeaders(answer.headers), ...inBody(answer.body.text)] : []
}

function inHeaders(headers: readonly Header[]): Found[] {
  return headers
    .filter(({ name, value }) => HEADERS.has(name.toLowerCase()) && value !== '')
    .map(({ name, value }) => ({ name, value }))
}

function inBody(text: string): Found[] {
  const found: Found[] = []
  try {
    JSON.parse(text, (name, value) => {
      if (FIELDS.has(name.toLowerCase()) && typeof value === 'string' && value !== '')
        found.push({ name, value })
      return value
    })
  } catch {
    return []
  }
  return found
}
