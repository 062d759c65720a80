import type { Browser } from 'puppeteer-core'

/** What puppeteer keeps of the connection to Firefox, for commands and events that it has no name for. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>
  on(event: string, listener: (params: never) => void): void
  off(event: string, listener: (params: never) => void): void
}

/** https://w3c.github.io/webdriver-bidi/ */
export function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection
}
