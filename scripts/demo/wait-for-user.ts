import type { Chromium } from '@/tests/e2e/harness/chromium'
import { clickLinkTo, DEMO_PAGE } from '@/tests/e2e/harness/pages/demo-page'
import { META_TEST, POSTBACK_TEMPLATE } from './tests'

/** Opens the demo page, or clicks the given link, and resolves to 0 when the user has closed the browser. */
export async function waitForUser({ browser }: Chromium, link: string | undefined): Promise<number> {
  const closed = new Promise((resolve) => browser.once('disconnected', resolve))
  const [page = await browser.newPage()] = await browser.pages()
  console.log(`Chromium is open with Clickscope. Click a link, then the Clickscope icon, or F12 → Clickscope.
To try a test from a captured click:
  postback  ${POSTBACK_TEMPLATE}
  Meta      dataset ${META_TEST.dataset}, token ${META_TEST.token}, test code ${META_TEST.testCode}
Both go to stand-ins on this machine. Close the browser, or press Ctrl-C here, to end.`)
  const opening = link ? clickLinkTo(page, link) : page.goto(DEMO_PAGE)
  // What the user does meanwhile, as closing the tab or clicking on, is no failure of the demo.
  opening.catch(() => {})
  await closed
  return 0
}
