import type { Exchange, HostHandler } from '../../exchange'
import { page, scriptLiteral } from '../../page'
import type { Reply } from '../../reply'
import { hopPage } from './hop-page'

/** A part of the host with a service worker, which answers `/sw/landing*` itself; all else goes to the server. */
export const serviceWorkerPaths = {
  '/sw/register': register,
  '/sw/worker.js': worker,
} satisfies HostHandler

/** Its title becomes `ready` when the worker is active. */
function register({ url }: Exchange): Reply {
  return hopPage(url, {
    title: 'Registering',
    head: `<script type="module">
await navigator.serviceWorker.register('/sw/worker.js', { scope: '/sw/' })
await navigator.serviceWorker.ready
document.title = 'ready'
</script>`,
  })
}

function worker({ url }: Exchange): Reply {
  const landing = page({ host: url.hostname, title: 'Landing', body: '<p>From the service worker.</p>' })
  return {
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
    body: `
const landing = ${scriptLiteral(landing)}
addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).pathname.startsWith('/sw/landing')) return
  event.respondWith(new Response(landing, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
})
`,
  }
}
