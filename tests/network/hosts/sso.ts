import type { Exchange, HostHandler } from '../exchange'
import { LOGIN_SECRETS } from '../login'
import { type Reply, redirectTo, text } from '../reply'
import { withParameters } from '../with-parameters'

/** An identity provider that signs everyone in at once (RFC 6749, section 4.1). */
export const ssoHost: HostHandler = { '/authorize': authorize }

function authorize({ url }: Exchange): Reply {
  const redirectUri = url.searchParams.get('redirect_uri') ?? ''
  if (!redirectUri.startsWith('https://app.example/')) return text('invalid redirect_uri', { status: 400 })
  return redirectTo(
    withParameters(redirectUri, [
      ['code', LOGIN_SECRETS.code],
      ['state', url.searchParams.get('state') ?? ''],
    ]),
  )
}
