import type { Page } from 'puppeteer-core'
import { beforeAll, expect, it } from 'vitest'
import { CAMPAIGN_IDS } from '@/tests/network/campaigns'
import { FBCLID, GCLID } from '@/tests/network/links'
import { landing, unseenChain } from '@/tests/network/route'
import { textLike, type View } from './harness/pages/view'
import { type Record, recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'
import { clickLink } from './scenarios/scenario'

/** What the user clicks on, what the workbench says first, and the rows of its matrix by name. */
interface Case {
  title: string
  url: string
  verdict: RegExp
  rows: { [name: string]: string[] }
}

const stage = prepareStage()
let workbench: Page
let record: Record

beforeAll(async () => {
  workbench = await stage.chromium.openWorkbench('#tab=ids')
  record = recordSeenFrom(workbench)
})

const IRCLICKID = 'xgMQ4KWb:xyIWO7Uo7Vva0OcUkGQgW2aEwvr1c0'
const UUID = '0f8a6d5c-2b1e-41ee-82e5-a0b20a18b8f9'
const gclid = `?gclid=${GCLID}`
const folded = FBCLID.toLowerCase()
const cut = GCLID.slice(0, 32)
const escaped = encodeURIComponent(IRCLICKID)
const base64 = Buffer.from(IRCLICKID).toString('base64url')

const hop = (number: number) => `Hop ${number}, hop${number}.example:`
const last = (number: number) => `Hop ${number}, hop6.example:`

const cases: Case[] = [
  {
    title: 'hands the ad’s click ID over to a tracker, which makes its own',
    url: `https://go.trk.example/click?campaign=${CAMPAIGN_IDS.social}&gclid=${GCLID}`,
    verdict: /^clickid reached shop\.example$/,
    rows: {
      gclid: ['Hop 1, go.trk.example: kept', 'Hop 2, shop.example: gone', 'handed over 1→2'],
      clickid: ['Hop 1, go.trk.example: not there yet', 'Hop 2, shop.example: made here', 'kept'],
    },
  },
  {
    title: 'renames it',
    url: unseenChain(gclid, `?sub1=${GCLID}`, `?gclid=${GCLID}`),
    verdict: /^gclid reached hop6\.example$/,
    rows: {
      gclid: [
        `${hop(1)} kept`,
        `${hop(2)} kept, renamed to sub1`,
        `${last(3)} kept, renamed to gclid`,
        'kept',
      ],
    },
  },
  {
    title: 're-encodes it',
    url: unseenChain(`?irclickid=${escaped}`, `?irclickid=${encodeURIComponent(escaped)}`, `?data=${base64}`),
    verdict: /^irclickid reached hop6\.example$/,
    rows: {
      irclickid: [
        `${hop(1)} kept`,
        `${hop(2)} kept, re-encoded as ${escaped}`,
        `${last(3)} kept, re-encoded as ${base64}, renamed to data`,
        'kept',
      ],
    },
  },
  {
    title: 'folds its case',
    url: unseenChain(`?fbclid=${FBCLID}`, `?fbclid=${FBCLID}`, `?fbclid=${folded}`),
    verdict: /^fbclid was changed to lower case between hop 2, hop2\.example, and hop 3, hop6\.example$/,
    rows: {
      fbclid: [
        `${hop(1)} kept`,
        `${hop(2)} kept`,
        `${last(3)} damaged, changed to lower case`,
        'damaged 2→3',
      ],
    },
  },
  {
    title: 'cuts it',
    url: unseenChain(gclid, `?sub1=${cut}`, `?gclid=${cut}`),
    verdict: new RegExp(
      `^gclid was cut to 32 of ${GCLID.length} characters between hop 1, hop1\\.example, and hop 2, hop2\\.example$`,
    ),
    rows: {
      gclid: [
        `${hop(1)} kept`,
        `${hop(2)} damaged, cut to 32 of ${GCLID.length} characters, renamed to sub1`,
        `${last(3)} damaged, cut to 32 of ${GCLID.length} characters, renamed to gclid`,
        'damaged 1→2',
      ],
    },
  },
  {
    title: 'alters it',
    url: unseenChain(`?clickid=${UUID}`, `?clickid=${UUID.replaceAll('-', '')}`),
    verdict: /^clickid was altered between hop 1, hop1\.example, and hop 2, hop6\.example$/,
    rows: { clickid: [`${hop(1)} kept`, `${last(2)} damaged, altered`, 'damaged 1→2'] },
  },
  {
    title: 'moves it to the path, and to the fragment',
    url: unseenChain(gclid, `/c/${GCLID}`, `#gclid=${GCLID}`),
    verdict: /^gclid reached hop6\.example$/,
    rows: {
      gclid: [
        `${hop(1)} kept`,
        `${hop(2)} kept, moved to path`,
        `${last(3)} kept, moved to fragment`,
        'kept',
      ],
    },
  },
  {
    title: 'repeats it',
    url: unseenChain(gclid, `${gclid}&gclid=${GCLID}`, `${gclid}&sub1=${GCLID}`),
    verdict: /^gclid reached hop6\.example$/,
    rows: {
      gclid: [`${hop(1)} kept`, `${hop(2)} kept, there twice`, `${last(3)} kept, there twice`, 'kept'],
    },
  },
  {
    title: 'drops it where the landing page needs it',
    url: unseenChain(gclid, gclid, '?a=1'),
    verdict:
      /^gclid was lost between hop 2, hop2\.example, and hop 3, hop6\.example: the redirect was rebuilt without it$/,
    rows: { gclid: [`${hop(1)} kept`, `${hop(2)} kept`, `${last(3)} gone`, 'lost 2→3'] },
  },
  {
    title: 'drops it where nothing needs it',
    url: unseenChain(`?clickid=${UUID}`, ''),
    verdict:
      /^clickid was not forwarded between hop 1, hop1\.example, and hop 2, hop6\.example: the redirect was rebuilt without its query$/,
    rows: { clickid: [`${hop(1)} kept`, `${last(2)} gone`, 'not forwarded 1→2'] },
  },
  {
    title: 'drops it and brings it back',
    url: unseenChain(gclid, '', '?gclid=', gclid),
    verdict: /^gclid reached hop6\.example$/,
    rows: {
      gclid: [
        `${hop(1)} kept`,
        `${hop(2)} gone`,
        'Hop 3, hop3.example: empty',
        `${last(4)} kept, back again`,
        'kept',
      ],
    },
  },
]

it.each(cases)('a chain that $title', async ({ url, verdict, rows }) => {
  const { chromium, network } = stage
  await record.forget()
  const page = await chromium.openPage(landing({ host: 'hop4.example' }))
  await clickLink(url)({ browser: chromium.browser, page, network })
  await workbench.bringToFront()
  await textLike(workbench, 'verdict', verdict)
  // What was damaged is told before the click has landed; what became of it, then.
  await workbench.waitForFunction(() =>
    [...document.querySelectorAll('[data-testid="identifier"] .fate')].every(
      (cell) => cell.textContent !== '',
    ),
  )
  expect(await readMatrix(workbench)).toMatchObject(rows)
  await page.close()
})

it('the matrix is a table whose columns are the hops, and its legend explains each sign in it', async () => {
  const { chromium, network } = stage
  await record.forget()
  const page = await chromium.openPage(landing({ host: 'hop4.example' }))
  const url = unseenChain(gclid, `?sub1=${GCLID}`, '')
  await clickLink(url)({ browser: chromium.browser, page, network })
  await workbench.bringToFront()
  await textLike(workbench, 'verdict', /^gclid was lost between hop 2/)
  const headers = await workbench.$$eval('table[aria-label="Identifiers"] thead th', (found) =>
    found.map((header) => header.getAttribute('aria-label') ?? header.textContent),
  )
  expect(headers).toEqual([
    'Identifier',
    'Hop 1, hop1.example',
    'Hop 2, hop2.example',
    'Hop 3, hop6.example',
    'Outcome',
  ])
  const legend = await workbench.$$eval('[aria-label="Signs"] li', (found) =>
    found.map(({ innerText }) => innerText),
  )
  expect(legend).toEqual(['● kept', '○ gone', '◉ renamed'])
  await page.close()
})

/** The rows of the matrix by identifier: what each cell says to those who do not see its sign, then the outcome. */
function readMatrix(view: View): Promise<{ [name: string]: string[] }> {
  return view.$$eval('[data-testid="identifier"]', (found) =>
    Object.fromEntries(
      found.map((row) => [
        row.querySelector('th .name')?.textContent ?? '',
        [
          ...[...row.querySelectorAll('[role="img"]')].map((cell) => cell.getAttribute('aria-label') ?? ''),
          row.querySelector('.fate')?.textContent ?? '',
        ],
      ]),
    ),
  )
}
