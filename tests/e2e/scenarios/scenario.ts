import type { Browser, Page } from 'puppeteer-core'
import type { Click } from '@/lib/schemas/click'
import type { TestNetwork } from '@/tests/network/network'
import { escapeHtml } from '@/tests/network/page'
import { landing } from '@/tests/network/route'

/** A real click ID's shape, made up: with it in a URL the click is kept. */
export const GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'

/** Where most chains end. */
export const LANDING = landing({ gclid: GCLID })

/** A page without any identifier, on which clicks begin. */
const START = landing({ host: 'hop4.example' })

/** What a scenario may use. */
export interface Scene {
  browser: Browser
  page: Page
  network: TestNetwork
  /** What the browser's stop button does; of a player that plays no scenario with it, absent. */
  stop?: (page: Page) => Promise<void>
}

/** One way a click can go, and the clicks that must be on record then, each as its hops and its outcome. */
export interface Scenario {
  name: string
  /** Everything the user does. */
  act: (scene: Scene) => Promise<unknown>
  /** The clicks, oldest first: hops as `how status host/path`, then the outcome. */
  clicks: string[][]
  /** What the browser tells now and then instead. */
  or?: string[][]
  /** What more must be true of them. */
  check?: (clicks: Click[]) => void
  /** Why Firefox cannot tell it so, and what it tells instead. */
  firefox?: Exception
  chromium?: Exception
}

/** Left out of that browser's run when it says nothing of the clicks. */
interface Exception {
  because: string
  clicks?: string[][]
}

/** Opens the start page with this in its body. */
export async function startWith(page: Page, body: string): Promise<void> {
  await page.goto(START)
  await page.evaluate((html) => {
    document.body.innerHTML = html
  }, body)
}

/** The user clicks a link to `url` on the start page. */
export function clickLink(url: string, attributes = ''): Scenario['act'] {
  return async ({ page }) => {
    await startWith(page, `<a id="go" ${attributes} href="${escapeHtml(url)}">Go</a>`)
    await page.click('#go')
  }
}

/** The user clicks a button that runs this script. */
export function clickScript(script: string): Scenario['act'] {
  return async ({ page }) => {
    await startWith(page, `<button id="go" onclick="${escapeHtml(script)}">Go</button>`)
    await page.click('#go')
  }
}

/** A click as the scenarios write it. */
export function outline({ hops, outcome }: Click): string[] {
  return [
    ...hops.map(({ how, status, error, url, frameId }) => {
      const place = url.replace(/^https?:\/\//, '').replace(/[?#].*/s, '')
      return [how, status ?? error?.code ?? '-', frameId === 0 ? place : `${place} in a frame`].join(' ')
    }),
    outcome,
  ]
}
