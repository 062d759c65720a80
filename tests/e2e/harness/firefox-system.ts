import type { Browser } from 'puppeteer-core'
import { bidiOf } from './bidi'

/**
 * Makes Firefox trust this certificate (DER, base64) as its own authority. `acceptInsecureCerts` would trust any,
 * and no Strict-Transport-Security is heeded then.
 */
export async function trustCertificate(browser: Browser, certificate: string): Promise<void> {
  await runInSystem(
    browser,
    `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
      .addCertFromBase64(${JSON.stringify(certificate)}, 'CT,,')`,
  )
}

/** Runs a script in the browser's own window, which `--remote-allow-system-access` permits. */
async function runInSystem(browser: Browser, expression: string): Promise<void> {
  const bidi = bidiOf(browser)
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
  const { contexts } = result as { contexts: { context: string }[] }
  const told = await bidi.send('script.evaluate', {
    expression,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  })
  const { exceptionDetails } = told.result as { exceptionDetails?: { text: string } }
  if (exceptionDetails) throw new Error(`Firefox refused: ${exceptionDetails.text}`)
}
