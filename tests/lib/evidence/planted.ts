import fc from 'fast-check'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'

/** Values that say who somebody is, or sign in. */
export const planted = {
  token: fc.stringMatching(/^[A-Za-z]{6,10}[0-9]{2}[A-Za-z]{5,12}$/),
  email: fc
    .tuple(fc.stringMatching(/^[a-z0-9]{2,12}$/), fc.stringMatching(/^[a-z]{3,8}$/))
    .map(([who, host]) => `${who}@${host}.example`),
  phone: fc.stringMatching(/^\+49 1[567][0-9] [0-9]{7}$/),
  ip: fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => `203.${parts.join('.')}`),
}
/** Each place takes any of the planted values, whatever its name. */
export const anyPlace: Record<string, (value: string) => { clicks?: Click[]; runs?: Run[] }> = {
  'a path': (value) => hop({ url: `https://a.example/x/${encodeURIComponent(value)}/y` }),
  'a query': (value) => hop({ url: `https://a.example/?q=${encodeURIComponent(value)}&r=1` }),
  'a nested query': (value) =>
    hop({
      url: `https://a.example/?to=${encodeURIComponent(`https://b.example/?q=${encodeURIComponent(value)}`)}`,
    }),
  'a header': (value) => hop({ responseHeaders: [{ name: 'X-Seen', value: `by ${value}, once` }] }),
  'a note': (value) => ({ clicks: [sampleClick({ note: `from ${value}` })] }),
  'a body': (value) => run({ request: { ...plantedRequest, body: JSON.stringify({ a: [{ b: value }] }) } }),
  'a form': (value) => run({ request: { ...plantedRequest, body: `a=1&b=${encodeURIComponent(value)}` } }),
  'an answer': (value) =>
    run({ answer: { ...plantedAnswer, body: { text: `<b>${value}</b>`, bytes: 1, truncated: false } } }),
  'an answer in JSON': (value) =>
    run({
      answer: {
        ...plantedAnswer,
        body: { text: JSON.stringify({ says: `for ${value}.` }), bytes: 1, truncated: false },
      },
    }),
  'a redirect': (value) =>
    run({ answer: { ...plantedAnswer, redirectTo: `/x?y=${encodeURIComponent(value)}` } }),
  'a filled value': (value) => run({ values: [{ name: 'x', value, from: 'typed' }] }),
}
export const plantedRequest = { method: 'POST' as const, url: 'https://trk.example/', headers: [] }
export const plantedAnswer = {
  status: 200,
  statusLine: 'HTTP/1.1 200',
  headers: [],
  body: { text: '', bytes: 0, truncated: false },
}
const hop = (given: Parameters<typeof sampleHop>[0]) => ({
  clicks: [sampleClick({ hops: [sampleHop(given)] })],
})
const run = (given: Partial<Run>) => ({ runs: [sampleRun(given)] })

/** The writings of a value that a text still holds. */
export function survivors(text: string, value: string): string[] {
  const forms = [value, encodeURIComponent(value), encodeURIComponent(encodeURIComponent(value))]
  return forms.filter((form) => text.includes(form))
}
