import { exportJson } from '@/lib/evidence/export-json'
import type { ExportModel } from '@/lib/evidence/exporter'
import { defaultIndex } from '@/lib/ids'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'

export const GCLID = 'EAIaIQobChMI8vGSqpCahgMVk5SDBx0pXQK1EAAYASAAEgLq7_D_BwE'

/** What an exporter is given for these clicks and runs. */
export function modelOf(parts: { clicks?: Click[]; runs?: Run[] }): ExportModel {
  const file = exportJson({
    clicks: [],
    runs: [],
    extensionVersion: '0.1.0',
    now: 1_700_000_200_000,
    index: defaultIndex,
    ...parts,
  })
  return { file, known: builtIn }
}

/** A click that loses its ID at the second of three hops, with all that a hop can have. */
export const lostClick: Click = sampleClick({
  id: 'nonce-7',
  note: 'asked | the partner',
  hops: [
    sampleHop({
      url: `https://go.example/r?gclid=${GCLID}&to=a%20b+c&email=ann%40corp.example`,
      how: 'link',
      by: 'page',
      status: 302,
      statusLine: 'HTTP/1.1 302 Found',
      ip: '203.0.113.7',
      endedAt: 1_700_000_000_042,
      requestHeaders: [{ name: 'Cookie', value: 'a=1; visitor=S3cretValue77' }],
      responseHeaders: [
        { name: 'Location', value: '/next' },
        {
          name: 'Set-Cookie',
          value:
            'visitor=S3cretValue77; Path=/; Domain=go.example; Expires=Wed, 01 Jan 2031 00:00:00 GMT; Secure; HttpOnly',
        },
      ],
    }),
    sampleHop({
      url: 'https://go.example/next',
      method: 'POST',
      startedAt: 1_700_000_000_050,
      requestHeaders: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }],
      fields: [{ name: 'plan', value: 'gold & more' }],
    }),
    sampleHop({ url: 'https://shop.example/?x=1', startedAt: 1_700_000_000_090, endedAt: 1_700_000_000_190 }),
  ],
})

export const answeredRun: Run = sampleRun({
  clickId: 'nonce-7',
  sentHeaders: [{ name: 'Authorization', value: 'Bearer S3cretToken99' }],
  request: { method: 'POST', url: 'https://trk.example/pb?cid=1', headers: [], body: '{"a":"it\'s ```"}' },
  answer: {
    status: 200,
    statusLine: 'HTTP/1.1 200 OK',
    headers: [{ name: 'X-Request-Id', value: 'r-1' }],
    body: { text: 'ok ```', bytes: 6, truncated: false },
  },
})
