import { page } from '../../page'
import { html, type Reply } from '../../reply'

interface HopPage {
  title: string
  head?: string
  body?: string
  status?: number
  headers?: Reply['headers']
}

/**
 * A page of the host in this URL, under the rules of `page`. It is cacheable, since browsers keep no page for the
 * way back that is not (`no-store`).
 */
export function hopPage({ hostname }: URL, { title, head, body = '', ...extras }: HopPage): Reply {
  return html(page({ host: hostname, title, head, body }), extras)
}
