import type { Exchange } from '../exchange'
import { fieldsOf } from '../fields'
import type { Conversion, Memory } from '../memory'
import { randomText } from '../mint'
import { page } from '../page'
import { html, type Reply, text } from '../reply'

/** `/postback?clickid=&sum=&status=&txid=`, also as a form or JSON by POST; with `waf=1` behind a firewall. */
export function postback({ request, url, memory }: Exchange): Reply {
  const isExtension = /^(chrome|moz)-extension:/.test(request.headers.origin ?? '')
  if (isExtension && url.searchParams.get('waf') === '1') return blocked()
  return judge(fieldsOf(request), memory)
}

/** The tracker's verdict on a postback; an accepted one is counted. */
function judge(fields: URLSearchParams, { clicks, conversions }: Memory): Reply {
  const conversion: Conversion = {
    clickId: fields.get('clickid') ?? '',
    transactionId: fields.get('txid') || undefined,
    sum: fields.get('sum') ?? undefined,
    status: fields.get('status') ?? undefined,
  }
  if (!conversion.clickId) return text('Missing clickid', { status: 400 })
  if (!clicks.has(conversion.clickId)) return text('Click ID not found', { status: 404 })
  if (conversions.some((earlier) => isSame(earlier, conversion))) return text('Duplicate conversion')

  conversions.push(conversion)
  return text('OK')
}

/** One conversion per click, and one per transaction. */
function isSame(earlier: Conversion, later: Conversion): boolean {
  if (earlier.clickId === later.clickId) return true
  return later.transactionId !== undefined && earlier.transactionId === later.transactionId
}

/** The page of a firewall in front of the tracker, as Cloudflare's looks. */
export function blocked(): Reply {
  const ray = randomText(16)
  const blockPage = page({
    host: 'go.trk.example',
    title: 'Attention Required! | Cloudflare',
    body: `<p>Sorry, you have been blocked.</p><p>Cloudflare Ray ID: ${ray}</p>`,
  })
  return html(blockPage, { status: 403, headers: { server: 'cloudflare', 'cf-ray': `${ray}-FRA` } })
}
