import type { LinkResult } from '@/scripts/check/link-result'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

const GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'
const link = `https://go.example/?gclid=${GCLID}`
const first = sampleHop({ url: link, how: 'link', by: 'page', status: 302 })
const result = (clicks: LinkResult['clicks']): LinkResult => ({ link, clicks, milliseconds: 1_234 })
const clickTo = (url: string, status = 200) =>
  sampleClick({ hops: [first, sampleHop({ url, status })], outcome: 'landed' })

/** Results of a check, named by what came of them. */
export const results = {
  kept: result([clickTo(`https://shop.example/?gclid=${GCLID}`)]),
  lost: result([clickTo('https://shop.example/?x=<1>')]),
  refused: result([clickTo(`https://shop.example/?gclid=${GCLID}`, 404)]),
  lostBehindMacro: result([clickTo('https://shop.example/?irclickid={clickid}')]),
  lostBefore: result([clickTo('https://pre.example/'), sampleClick({ hops: [sampleHop()] })]),
  running: result([sampleClick({ hops: [first], outcome: 'open' })]),
  download: result([sampleClick({ hops: [first], outcome: 'download' })]),
  nothing: result([]),
} satisfies Record<string, LinkResult>
