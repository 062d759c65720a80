import { CAMPAIGN_IDS } from './campaigns'
import { GCLID } from './links'

/** What a sign-in carries; none of it may ever reach a disk. */
export const LOGIN_SECRETS = {
  username: 'jane.doe@mail.example',
  password: 'correct-horse-battery-staple',
  code: 'SECRETCODE',
  state: 'STATE-7c1e9d54a2f0',
  session: 'SESSION-3b8f60d7e915',
} as const

/** Where an OAuth sign-in starts; with `returnTo` it ends there, else at the app's plain callback. */
export function authorizeUrl(returnTo = 'https://app.example/callback'): string {
  const redirectUri = encodeURIComponent(returnTo)
  return `https://sso.example/authorize?client_id=app&redirect_uri=${redirectUri}&state=${LOGIN_SECRETS.state}`
}

/** An affiliate link whose landing page signs the visitor in: by a form, then by OAuth. */
export const AFFILIATE_LOGIN_URL = `https://go.trk.example/click?campaign=${CAMPAIGN_IDS.join}&gclid=${GCLID}`
