import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { curlOfHop, curlOfRun } from '@/lib/evidence/curl'
import { sampleHop } from '@/tests/fixtures/sample-click'
import { answeredRun } from './model'

/** The words that a POSIX shell hands to `curl`. */
function wordsOf(command: string): string[] {
  const script = `curl() { for word do printf '%s\\0' "$word"; done; }\n${command}\n`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

it('a hop is sent again with its method, headers and form', () => {
  const hop = sampleHop({
    url: "https://go.example/r?a=[1]&b=it's&c=$HOME",
    method: 'POST',
    requestHeaders: [
      { name: ':authority', value: 'go.example' },
      { name: 'Host', value: 'go.example' },
      { name: 'Accept-Encoding', value: 'br' },
      { name: 'Content-Length', value: '3' },
      { name: 'X-Note', value: 'a\r\nEvil: 1 `id`' },
      { name: 'X-Empty', value: '' },
    ],
    fields: [
      { name: 'plan', value: 'gold & more' },
      { name: 'a', value: '@b' },
    ],
  })
  expect(wordsOf(curlOfHop(hop))).toEqual([
    ...['-X', 'POST', "https://go.example/r?a=[1]&b=it's&c=$HOME", '--globoff'],
    ...['-H', 'X-Note: a Evil: 1 `id`', '-H', 'X-Empty;'],
    ...['--data-raw', 'plan=gold+%26+more&a=%40b'],
  ])
})

it('a run is sent again as it really was sent', () => {
  expect(wordsOf(curlOfRun(answeredRun))).toEqual([
    ...['-X', 'POST', 'https://trk.example/pb?cid=1', '-H', 'Authorization: Bearer S3cretToken99'],
    ...['--data-raw', '{"a":"it\'s ```"}'],
  ])
})

it('a shell reads every text as it is', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((value) => !value.includes('\0'))
  const url = text.map((rest) => `https://go.example/${rest}`)
  fc.assert(
    fc.property(url, text, (given, body) => {
      const run = { ...answeredRun, request: { ...answeredRun.request, url: given, body } }
      const words = wordsOf(curlOfRun(run))
      expect(words[2]).toBe(given)
      expect(words.at(-1)).toBe(body)
    }),
    { numRuns: 50 },
  )
})
