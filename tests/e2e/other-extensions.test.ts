import { beforeAll, expect, it } from 'vitest'
import { hopUrl, via } from '@/tests/network/route'
import { expectClicks } from './harness/expect-clicks'
import { readClick } from './harness/pages/click-summary'
import { type Record, recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'
import { clickLink, GCLID } from './scenarios/scenario'

const stage = prepareStage({ others: ['redirector', 'blocker'] })
let record: Record

beforeAll(async () => {
  record = recordSeenFrom(await stage.chromium.openWorkbench())
})

const at = { host: 'hop5.example', gclid: GCLID }
const REDIRECTED = hopUrl('redirect-me', at)
const STRIPPED = hopUrl('strip-me', { ...at, sub1: 'kept' })
const BLOCKED = hopUrl('block-me', at)
const FIRST = 'link 302 hop1.example/302'

/** What the user clicks on, what is recorded, and what the popup says first. */
const cases: [name: string, url: string, click: string[], sentence: RegExp][] = [
  [
    'redirects the link',
    REDIRECTED,
    ['link 307 hop5.example/redirect-me', 'extension 200 hop6.example/landing', 'landed'],
    /^gclid was lost between hop 1, hop5\.example, and hop 2, hop6\.example: an extension in this browser took it out/,
  ],
  [
    'redirects after a server did',
    via('302', REDIRECTED),
    [FIRST, 'http - hop5.example/redirect-me', 'extension 200 hop6.example/landing', 'landed'],
    /^gclid was lost between hop 2, hop5\.example, and hop 3, hop6\.example: an extension in this browser took it out/,
  ],
  [
    'strips the link',
    STRIPPED,
    ['link 307 hop5.example/strip-me', 'extension 200 hop5.example/strip-me', 'landed'],
    /^gclid was lost between hop 1, hop5\.example, and hop 2, hop5\.example: an extension in this browser took it out/,
  ],
  [
    'strips what a server redirected to',
    via('302', STRIPPED),
    [FIRST, 'http - hop5.example/strip-me', 'extension 200 hop5.example/strip-me', 'landed'],
    /^gclid was lost between hop 2, hop5\.example, and hop 3, hop5\.example: an extension in this browser took it out/,
  ],
  [
    'blocks the link',
    BLOCKED,
    ['link net::ERR_BLOCKED_BY_CLIENT hop5.example/block-me', 'failed'],
    /^The click failed at hop 1, hop5\.example: an extension or ad blocker blocked the request/,
  ],
  [
    'blocks what a server redirected to',
    via('302', BLOCKED),
    [FIRST, 'http net::ERR_BLOCKED_BY_CLIENT hop5.example/block-me', 'failed'],
    /^The click failed at hop 2, hop5\.example: an extension or ad blocker blocked the request/,
  ],
]

it.each(cases)('an extension that %s is named', async (_, url, outline, sentence) => {
  const { chromium, network } = stage
  await record.forget()
  const page = await chromium.browser.newPage()
  // The page may be the browser's own for an error, which nobody waits for.
  await clickLink(url)({ browser: chromium.browser, page, network }).catch(() => {})
  const [click] = await expectClicks(record, [outline])
  const redirected = click?.hops.filter(({ how }) => how === 'extension') ?? []
  expect(redirected.every(({ by }) => by === 'extension')).toBe(true)
  expect(click?.gaps).toEqual([])

  const popup = await chromium.openPopup(page)
  const { verdict, hops } = await readClick(popup)
  expect(verdict).toMatch(sentence)
  expect(hops.filter((hop) => /\bext\b/.test(hop))).toHaveLength(redirected.length)
  // What the record says never left the browser never did.
  expect(network.received['hop5.example'].filter((request) => request.url.includes('gclid'))).toEqual([])
  await page.close()
})
