import { browser } from 'wxt/browser'

/** Opens the page for newcomers once, after an installation from a store; not where a developer loaded a folder. */
export function welcomeNewcomers(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome()
  })
}

async function openWelcome(): Promise<void> {
  const { installType } = await browser.management.getSelf()
  if (installType === 'development') return
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}
