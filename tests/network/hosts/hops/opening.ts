import type { Exchange, HostHandler, Route } from '../../exchange'
import { escapeHtml, scriptLiteral } from '../../page'
import type { Reply } from '../../reply'
import { hopPage } from './hop-page'
import { numberParameter, parameter } from './parameter'

/** Pages whose element `#go` begins a click, and frames. */
export const openings = {
  '/link': link,
  '/open': button(({ to }) => `window.open(${to})`),
  '/open-blank': button(({ to }) => `window.open('about:blank').location = ${to}`),
  /** The new tab gets `to`, this one goes `under`. */
  '/tab-under': button(({ to, under }) => `window.open(${to}); location.href = ${under}`),
  '/click-replace': button(({ to }) => `location.replace(${to})`),
  /** `/click-href?after=`, in milliseconds from the click on. */
  '/click-href': button(({ to, after }) => `setTimeout(() => { location.href = ${to} }, ${after})`),
  '/frame': frame,
  /** Meant to be shown in a frame: its link leads the whole tab on. */
  '/frame-top': ({ url }) => hopPage(url, { title: 'In a frame', body: goLink(url, { target: '_top' }) }),
  '/prerender': prerender,
} satisfies HostHandler

interface Literals {
  to: string
  under: string
  after: number
}

/** `/link?target=&rel=` */
function link({ url }: Exchange): Reply {
  const { target = '', rel = '' } = Object.fromEntries(url.searchParams)
  return hopPage(url, { title: 'Link', body: goLink(url, { target, rel }) })
}

/** A button whose click runs one statement, made from the literals of its parameters. */
function button(statementFor: (literals: Literals) => string): Route {
  return ({ url }) => {
    const statement = statementFor({
      to: scriptLiteral(parameter(url, 'to')),
      under: scriptLiteral(url.searchParams.get('under')),
      after: numberParameter(url, 'after'),
    })
    return hopPage(url, {
      title: 'Button',
      body: `
<button id="go" class="button">Go</button>
<script>document.getElementById('go').addEventListener('click', () => { ${statement} })</script>`,
    })
  }
}

/** `/frame?src=&after=`, in milliseconds: where it is left out the frame stands in the page. */
function frame({ url }: Exchange): Reply {
  const iframe = `<iframe width="600" height="400" src="${escapeHtml(parameter(url, 'src'))}"></iframe>`
  const after = numberParameter(url, 'after', 0)
  const later = `setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${scriptLiteral(iframe)}), ${after})`
  const body = after > 0 ? `<script>${later}</script>` : iframe
  return hopPage(url, { title: 'Frame', body: `<p>A page with a frame.</p>${body}` })
}

/** Loads `to`, of the same origin, before anyone clicks; only where the browser knows speculation rules. */
function prerender({ url }: Exchange): Reply {
  const rules = { prerender: [{ urls: [parameter(url, 'to')], eagerness: 'immediate' }] }
  return hopPage(url, {
    title: 'Prerender',
    head: `<script type="speculationrules">${scriptLiteral(rules)}</script>`,
    body: goLink(url),
  })
}

function goLink(url: URL, attributes: Record<string, string> = {}): string {
  const given = Object.entries({ href: parameter(url, 'to'), ...attributes })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
  return `<a id="go" ${given.join(' ')}>Go</a>`
}
