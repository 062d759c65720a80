import { browser } from 'wxt/browser'
import type { HeaderChange } from '../schemas/link-check'
import type { TestRequest } from '../schemas/run'
import { changeHeaders } from './session-rules'

/**
 * Takes the extension's Origin off one request, for receivers' firewalls refuse it and in Firefox it names this
 * installation; with it go other changes of headers. Bound to this host, this method and requests of the
 * extension itself; returns the way to take the rule back.
 */
export function removeOrigin(
  { url, method }: Pick<TestRequest, 'url' | 'method'>,
  changes: readonly HeaderChange[] = [],
): Promise<() => Promise<void>> {
  return changeHeaders([{ name: 'origin' }, ...changes], {
    ...ownRequests(),
    requestDomains: [new URL(url).hostname],
    requestMethods: [method.toLowerCase() as 'get' | 'post'],
    resourceTypes: ['xmlhttprequest', 'other'],
  })
}

/** Firefox cannot name the extension as an initiator, but only extensions send from no tab. */
function ownRequests() {
  return import.meta.env.FIREFOX ? { tabIds: [-1] } : { initiatorDomains: [browser.runtime.id] }
}
