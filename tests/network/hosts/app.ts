import type { Exchange, HostHandler } from '../exchange'
import { authorizeUrl, LOGIN_SECRETS } from '../login'
import { escapeHtml, page } from '../page'
import { html, type Reply, redirectTo } from '../reply'
import { withParameters } from '../with-parameters'

const SESSION_COOKIE = `session=${LOGIN_SECRETS.session}; Path=/; Secure; HttpOnly; SameSite=Lax`
const HOME_PAGE = page({ host: 'app.example', title: 'Welcome', body: '<p>You are signed in.</p>' })

/** An app with sign-ins: what must not be written down on the way. */
export const appHost: HostHandler = {
  '/login': login,
  '/join': join,
  '/callback': enter,
  '/home': () => html(HOME_PAGE),
}

/** A form, whose POST signs in. */
function login({ request }: Exchange): Reply {
  if (request.method === 'POST') return enter()
  return html(page({ host: 'app.example', title: 'Sign in', body: loginForm('/login') }))
}

/** The landing page of an affiliate link: its form sends itself, and OAuth returns with the ad's click ID. */
function join({ request, url }: Exchange): Reply {
  if (request.method === 'POST') {
    const gclid = url.searchParams.get('gclid') ?? ''
    return redirectTo(authorizeUrl(withParameters('https://app.example/callback', [['gclid', gclid]])))
  }
  const body = `${loginForm(request.rawUrl)}<script>document.forms[0].submit()</script>`
  return html(page({ host: 'app.example', title: 'Join', body }))
}

function enter(): Reply {
  return redirectTo('/home', { headers: { 'set-cookie': SESSION_COOKIE } })
}

function loginForm(action: string): string {
  return `
<form method="post" action="${escapeHtml(action)}">
<label>Username<input name="username" value="${LOGIN_SECRETS.username}"></label>
<label>Password<input name="password" type="password" value="${LOGIN_SECRETS.password}"></label>
<button id="sign-in" class="button">Sign in</button>
</form>`
}
