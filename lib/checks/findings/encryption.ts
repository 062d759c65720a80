import { t } from '../../text'
import type { Check } from '../finding'
import { nameHop } from '../sentence'
import type { Statement } from '../statement'

/** Between encrypted hops one that anybody on the way can read. */
export const plainHopCheck: Check = {
  id: 'http-hop',
  why: t`Everybody on the way can read and change the click IDs there, cookies for secure pages are not sent, and browsers that insist on HTTPS warn or stop.`,
  docs: 'https://developer.mozilla.org/docs/Web/Security/Defenses/Transport_Layer_Security',
  fix: t`Use https in the address that the hop before leads to.`,
  aside: true,
  rule: (facts) => {
    const { hops } = facts.click
    const schemes = facts.documents.map((hop) => hops[hop]?.url.split(':', 1)[0]?.toLowerCase())
    const [first, last] = [schemes.indexOf('https'), schemes.lastIndexOf('https')]
    return facts.documents.flatMap((hop, position): Statement[] => {
      if (schemes[position] !== 'http' || position < first || position > last || first === -1) return []
      // The browser itself went on by HTTPS, before anything was sent: Chromium says so, Firefox tells no answer.
      const next = hops[facts.documents[position + 1] ?? -1]
      if (next?.how === 'hsts' || hops[hop]?.status === undefined) return []
      return [
        {
          severity: 'warn',
          sentence: t`The click went without encryption through ${nameHop(hops, hop)}, between HTTPS hops`,
          hops: [hop, hop],
          value: hops[hop]?.url,
        },
      ]
    })
  },
}
