import { setCookies } from '../../../ids/hop'
import type { Hop } from '../../../schemas/click'
import { t } from '../../../text'
import { hostOf, matchesHost } from '../../../url/host'
import { hasHeader } from '../../headers'
import { nameHop } from '../../sentence'
import { type AssertionKind, failed, notApplicable, passed } from '../assertion'

export const cookieWritten: AssertionKind<'cookie-written'> = {
  expects: ({ cookie, host }) => t`The cookie ${cookie} is written${host ? t` by ${host}` : ''}`,
  claims: 'one',
  judge: ({ cookie, host }, { click: { hops, landing }, documents, lastIndex, host: page }) => {
    const by = documents.find((hop) => {
      const { url } = hops[hop] as Hop
      if (host !== undefined && !matchesHost(hostOf(url), host)) return false
      return setCookies(hops[hop] as Hop).some(({ name, value }) => value !== '' && fits(name, cookie))
    })
    if (by !== undefined) return passed(t`The answer of ${nameHop(hops, by)}, set it`, by)
    const isPage = host === undefined || matchesHost(page, host)
    if (isPage && landing.cookies.some(({ name }) => fits(name, cookie)))
      return passed(t`${page} has it`, lastIndex)
    // Of a landing page only cookies that concern the click are kept, so that one which is missing tells nothing.
    if (!documents.some((hop) => showsCookies(hops[hop] as Hop)))
      return notApplicable(
        t`Set-Cookie was not read of this click: keep the panel or workbench open, or set it to be read always`,
      )
    return failed(t`No answer set ${cookie}${host ? t` at ${host}` : ''}`)
  },
}

/** These are read together with Set-Cookie, or not at all. */
function showsCookies({ requestHeaders, responseHeaders }: Hop): boolean {
  return (
    hasHeader(responseHeaders, 'set-cookie') ||
    hasHeader(requestHeaders, 'cookie') ||
    hasHeader(requestHeaders, 'referer')
  )
}

function fits(name: string, wanted: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted
}
