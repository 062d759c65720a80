import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core'

export interface LaunchedBrowser {
  browser: Browser
  /** Ends the browser and removes its profile, unless that was given. */
  close(): Promise<void>
}

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/**
 * Starts a browser on a fresh profile, or on the one given as `userDataDir`. Nothing of it is left when this
 * process ends, be it by a signal or by an error that nobody caught.
 */
export async function launch(options: LaunchOptions): Promise<LaunchedBrowser> {
  exitOnSignals()
  const profile = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'clickscope-profile-'))
  const removeProfile = () => {
    if (!options.userDataDir) rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  // What a browser is not told to save elsewhere goes with the profile, too.
  const browser = await puppeteer.launch({
    downloadBehavior: { policy: 'allow', downloadPath: profile },
    ...options,
    userDataDir: profile,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': profile,
      ...options.extraPrefsFirefox,
    },
    defaultViewport: null,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  })
  // Runs after puppeteer's own hook, which kills the browser.
  process.once('exit', removeProfile)
  return {
    browser,
    close: async () => {
      await browser.close()
      process.off('exit', removeProfile)
      removeProfile()
    },
  }
}

/** By default a signal ends the process without its exit hooks; puppeteer only closes the browser on some. */
function exitOnSignals(): void {
  for (const signal of SIGNALS) {
    if (!process.listeners(signal).includes(exitOn)) process.on(signal, exitOn)
  }
}

function exitOn(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal])
}
