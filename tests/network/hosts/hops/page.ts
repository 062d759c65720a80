import type { Exchange, HostHandler, Route } from '../../exchange'
import { escapeHtml, scriptLiteral } from '../../page'
import type { Reply } from '../../reply'
import { hopPage } from './hop-page'
import { numberParameter, parameter } from './parameter'

/**
 * Hops of the page. A script runs at once, while the page is still being read, or with `after` so many milliseconds
 * from its load event on.
 */
export const pageHops = {
  '/meta': meta,
  '/replace': script((to) => `location.replace(${to})`),
  '/href': script((to) => `location.href = ${to}`),
  '/anchor': script((to) => `Object.assign(document.createElement('a'), { href: ${to} }).click()`),
  /** `to` of any scheme, such as `market:`. */
  '/app-page': script((to) => `location.href = ${to}`),
  '/form': form,
  '/history': rewriteHistory,
  '/fragment': setFragment,
} satisfies HostHandler

/** `/meta?after=`, in seconds. */
function meta({ url }: Exchange): Reply {
  const content = `${numberParameter(url, 'after')};url=${parameter(url, 'to')}`
  return hopPage(url, {
    title: 'Meta refresh',
    head: `<meta http-equiv="refresh" content="${escapeHtml(content)}">`,
  })
}

/** A page that runs one statement, made from the literal of `to`. */
function script(statementFor: (to: string) => string): Route {
  return ({ url }) =>
    hopPage(url, { title: 'Script', head: timed(statementFor(scriptLiteral(parameter(url, 'to'))), url) })
}

/** `/form?method=`; every other parameter becomes a field. A GET's fields take the place of the query in `to`. */
function form({ url }: Exchange): Reply {
  const action = escapeHtml(parameter(url, 'to'))
  const method = escapeHtml(url.searchParams.get('method') ?? 'get')
  const fields = [...url.searchParams]
    .filter(([name]) => !['to', 'method', 'after'].includes(name))
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
  return hopPage(url, {
    title: 'Form',
    body: `
<form method="${method}" action="${action}">${fields.join('')}</form>
${timed('document.forms[0].submit()', url)}`,
  })
}

/** `/history?how=replace|push&to=`: `to` of the same origin becomes the address, without a request. */
function rewriteHistory({ url }: Exchange): Reply {
  const method = url.searchParams.get('how') === 'push' ? 'pushState' : 'replaceState'
  const to = scriptLiteral(parameter(url, 'to'))
  return hopPage(url, { title: 'History', head: timed(`history.${method}(null, '', ${to})`, url) })
}

/** `/fragment?set=` */
function setFragment({ url }: Exchange): Reply {
  const fragment = scriptLiteral(parameter(url, 'set'))
  return hopPage(url, { title: 'Fragment', head: timed(`location.hash = ${fragment}`, url) })
}

function timed(statement: string, { searchParams }: URL): string {
  const after = searchParams.get('after')
  if (after === null) return `<script>${statement}</script>`
  return `<script>addEventListener('load', () => setTimeout(() => { ${statement} }, ${Number(after)}))</script>`
}
