import { launchChromium } from './harness/chromium'
import { recordSeenFrom } from './harness/recorded'
import { playScenarios } from './scenarios/play'

playScenarios('Chromium', async (network) => {
  const { browser, origin, openPage, close } = await launchChromium({ network })
  return { browser, record: recordSeenFrom(await openPage(`${origin}/popup.html`)), close }
})
