import type { HostHandler } from '../exchange'
import { DEMO_LINKS, type DemoLink } from '../links'
import { escapeHtml, page } from '../page'
import { html } from '../reply'

/** The page a click starts from. */
export const adsHost: HostHandler = { '/': () => html(DEMO_PAGE) }

const DEMO_PAGE = page({
  host: 'ads.example',
  title: 'Clickscope demo: click one of these links',
  body: `
<p>Each goes through redirects on this machine only. Then open Clickscope: its icon, or F12 → Clickscope.</p>
<ul>${DEMO_LINKS.map(card).join('')}
</ul>`,
})

function card({ id, href, title, says, route, newTab }: DemoLink): string {
  const target = newTab ? ' target="_blank" rel="noopener"' : ''
  return `
<li>
<a id="${id}" href="${escapeHtml(href)}"${target}>${escapeHtml(title)}</a>
<p>${escapeHtml(says)}</p>
<code>${escapeHtml(route.join(' → '))}</code>
</li>`
}
