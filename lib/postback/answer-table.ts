import { t } from '../text'

/** What an answer says of a postback. */
export type Verdict = 'accepted' | 'duplicate' | 'rejected' | 'unclear' | 'blocked' | 'no-answer'

/** How answers read, whoever gives them; matched without regard to case, the first hit counts. */
export interface Reading {
  verdict: Extract<Verdict, 'accepted' | 'duplicate' | 'rejected'>
  patterns: readonly RegExp[]
}

/** Trackers report a duplicate inside an error (`success=false; err_msg=Duplicate …`), so it comes first. */
export const readings: readonly Reading[] = [
  {
    verdict: 'duplicate',
    patterns: [
      /duplicate(?!"?\s*[:=]\s*"?(?:false|0|no|null)\b)/i,
      /already (?:exists|recorded|in use)/i,
      /conversion exists/i,
      /multi conversion/i,
    ],
  },
  {
    verdict: 'rejected',
    patterns: [
      /"?success"?\s*[:=]\s*"?false/i,
      // `"error": null` and its like say that there was none.
      /"errors?"\s*:\s*(?!\s*(?:null|false|0|""|\[\s*\]|\{\s*\}))/i,
      /err_msg=./i,
      /invalid (?:trans|click|tag|token|offer|network|subid)/i,
      /(?:tag|token|click[_ ]?id)(?: is|:) invalid/i,
      /click[_ ]?id (?:is required|does not exist|not found|is empty|is short)/i,
      /(?:subid|click|transaction).{0,20}not found/i,
      /incorrect subid/i,
      /missing (?:mandatory|required|subid|status|click)/i,
      /broken clickid/i,
      /access denied/i,
      /ip.{0,20}(?:denied|whitelist)/i,
      /not in whitelist/i,
      /token mismatch/i,
      /unauthori[sz]ed/i,
      /expired/i,
      /offer (?:disabled|inactive)/i,
      /\berror:/i,
      /\bignored\b/i,
      /not (?:accepted|recorded)/i,
      /invalid_click_id/i,
    ],
  },
  {
    verdict: 'accepted',
    patterns: [
      /^\s*"?(?:ok|1)"?\s*$/i,
      /"?success"?\s*[:=]\s*"?true/i,
      /"status"\s*:\s*"(?:ok|success|accepted|valid)"/i,
      /recorded/i,
      /\baccepted\b/i,
    ],
  },
]

export interface StatusReading {
  from: number
  to: number
  /** Counts only where the body is a web page. */
  page?: true
  verdict: Verdict
  reason: string
}

/** What a status means where the body says nothing known. */
export const statusReadings: readonly StatusReading[] = [
  {
    from: 403,
    to: 403,
    page: true,
    verdict: 'blocked',
    reason: t`A web page instead of an answer: most likely a firewall in front of the tracker.`,
  },
  {
    from: 401,
    to: 401,
    verdict: 'rejected',
    reason: t`It asks for a token or key that is missing or wrong.`,
  },
  {
    from: 403,
    to: 403,
    verdict: 'rejected',
    reason: t`It refuses this sender: a token or an allowed address.`,
  },
  { from: 404, to: 404, verdict: 'rejected', reason: t`There is nothing at this address.` },
  { from: 405, to: 405, verdict: 'rejected', reason: t`It does not take this method.` },
  { from: 429, to: 429, verdict: 'blocked', reason: t`It turns away further requests for now.` },
  { from: 400, to: 499, verdict: 'rejected', reason: t`It refuses the request as it was sent.` },
  { from: 500, to: 599, verdict: 'unclear', reason: t`The server failed: it may or may not have counted.` },
]

/** Pages that firewalls send in place of the tracker's answer. */
export const firewalls: readonly { name: string; header: RegExp; page: RegExp }[] = [
  {
    name: 'Cloudflare',
    header: /^(?:cf-ray: .|server: cloudflare)/im,
    page: /just a moment|attention required|cf-error|cloudflare/i,
  },
  { name: 'Akamai', header: /^server: akamaighost/im, page: /access denied/i },
  { name: 'Sucuri', header: /^x-sucuri-id: ./im, page: /<html|access denied/i },
]

/** Errors that come from this browser or an extension in it, before anything was sent. */
export const localBlocks =
  /^INVALID_URL|^NO_HOST_ACCESS|ERR_BLOCKED_BY|ERR_UNSAFE_PORT|NS_ERROR_(?:BLOCKED|CONTENT_BLOCKED|PORT_ACCESS)/

/** Errors that come before the request leaves: no address, no connection, no trust. */
export const neverSent =
  /ERR_(?:NAME_|DNS_|CONNECTION_REFUSED|CONNECTION_TIMED_OUT|ADDRESS_|INTERNET_DISCONNECTED|CERT_|SSL_|BAD_SSL|PROXY_|TUNNEL_)|NS_ERROR_(?:UNKNOWN_|CONNECTION_REFUSED|OFFLINE|PROXY_)|^(?:SSL_|SEC_)ERROR_|^MOZILLA_PKIX_/

/** Errors after which the browser itself may have sent the request again on a new connection. */
export const mayRepeat =
  /ERR_(?:EMPTY_RESPONSE|CONNECTION_(?:CLOSED|RESET|ABORTED))|NS_ERROR_NET_(?:RESET|EMPTY_RESPONSE|INTERRUPT)/
