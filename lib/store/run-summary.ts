import type { Run } from '../schemas/run'
import type { RunSummary } from '../schemas/run-summary'

/** Characters; 10,000 rows are held in a page at once. */
const LONGEST_URL = 400
const LONGEST_NOTE = 200
const LONGEST_SOUGHT = 1_000

/** The row of a run, without what its answer means: to read that is not for the store. */
export function summaryOfRun(run: Run): RunSummary {
  const { id, startedAt, endedAt, clickId, kind, api, state, request, answer, error, tags = [], note } = run
  return {
    id,
    startedAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(clickId === undefined ? {} : { clickId }),
    kind,
    ...(api === undefined ? {} : { api }),
    state,
    method: request.method,
    host: URL.canParse(request.url) ? new URL(request.url).host : '',
    url: request.url.slice(0, LONGEST_URL),
    ...(answer ? { status: answer.status } : {}),
    ...(error ? { error: error.code } : {}),
    tags,
    note: (note ?? '').slice(0, LONGEST_NOTE),
    text: soughtText(run),
  }
}

/** A value as it stands in the text of a row. */
export function soughtValue(value: string): string {
  return value.trim().slice(0, LONGEST_SOUGHT).toLowerCase()
}

function soughtText({ request, template, values, answer, error, tags = [], note = '' }: Run): string {
  const texts = [
    request.url,
    request.body,
    template,
    ...values.map(({ value }) => value),
    answer?.statusLine,
    answer?.body.text,
    error?.code,
    ...tags,
    note,
  ]
  return texts
    .flatMap((text) => (text ? [text.slice(0, LONGEST_SOUGHT)] : []))
    .join('\n')
    .toLowerCase()
}
