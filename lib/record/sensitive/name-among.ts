/** A parameter that is something else among some others, and the name of what it is then. */
interface NameAmong {
  name: string
  /** The path and query in which it is that. */
  around: RegExp
  means: string
}

const NAMES_AMONG: readonly NameAmong[] = [
  {
    // WordPress and WooCommerce send the key of a new password so; in other links it is a campaign's.
    name: 'key',
    around: /wp-(?:login|activate)\.php|(?:lost|reset)-?password|[?&](?:action=(?:rp|resetpass)|login=)/i,
    means: 'reset_key',
  },
  {
    // RFC 6749, 4.1.2: the answer to a sign-in, `code` beside `state`; a callback may do without the second.
    name: 'code',
    around: /[?&](?:state|session_state|code_verifier|redirect_uri|grant_type)=|callback|oauth|signin-oidc/i,
    means: 'authorization_code',
  },
  {
    // Taboola and Outbrain name a conversion so; elsewhere it is who fills in a form.
    name: 'name',
    around: /^(?!.*[?&](?:click-id|ob_click_id|marketerId|event|revenue|orderValue)=)/is,
    means: 'full_name',
  },
]

/** By which name to judge each parameter of a path and query. */
export function namesAmong(around: string): (name: string) => string {
  const meant = new Map(
    NAMES_AMONG.filter((among) => among.around.test(around)).map(({ name, means }) => [name, means]),
  )
  return (name) => meant.get(name.toLowerCase()) ?? name
}
