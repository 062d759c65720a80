import type { Exchange, HostHandler } from '../exchange'
import { escapeHtml, page } from '../page'
import { html, type Reply } from '../reply'
import { withParameters } from '../with-parameters'

/** The page between ad and shop, whose button must be clicked. */
export const prelanderHost: HostHandler = { '/': prelander }

function prelander({ url }: Exchange): Reply {
  const clickId = url.searchParams.get('clickid') ?? ''
  const offer = withParameters('https://go.trk.example/offer', [['clickid', clickId]])
  const body = `
<p>We ran in five of them for a month. One stood out.</p>
<a id="go" class="button" href="${escapeHtml(offer)}">See today’s price</a>`
  return html(page({ host: 'pre.example', title: 'The best running shoes of the year', body }))
}
