import type { By, Hop, How, Outcome } from '@/lib/schemas/click'
import { t } from '@/lib/text'

/** How a hop was reached, for a sentence. */
export const howWords: Readonly<Record<How, string>> = {
  link: t`a link`,
  typed: t`the address bar, a bookmark or another program`,
  http: t`an HTTP redirect`,
  hsts: t`the browser’s own upgrade to HTTPS (HSTS)`,
  meta: t`a meta refresh`,
  'header-refresh': t`a Refresh header`,
  script: t`a script`,
  form: t`a form`,
  history: t`a change of address without a request`,
  frame: t`a frame`,
  extension: t`an extension`,
  reload: t`a reload`,
  'back-forward': t`back or forward`,
}

/** Who sent the browser on, for a sentence. */
export const byWords: Readonly<Record<By, string>> = {
  server: t`the server`,
  page: t`the page`,
  browser: t`the browser`,
  extension: t`an extension`,
  unknown: t`unknown`,
}

/** The word in a narrow column for a page that led on; a server's redirect shows by its status alone. */
const ledOnWords: Readonly<Record<How, string>> = {
  link: t`click`,
  typed: t`typed`,
  http: '',
  hsts: t`hsts`,
  meta: t`meta`,
  'header-refresh': t`refresh`,
  script: t`js`,
  form: t`form`,
  history: t`history`,
  frame: t`frame`,
  extension: t`ext`,
  reload: t`reload`,
  'back-forward': t`back`,
}

/** How a hop led to the next one, in a word; '' for the last hop and where the status says it. */
export function ledOnWord(next: Hop | undefined): string {
  return next ? ledOnWords[next.how] : ''
}

/** Where the click stands or how it ended. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  open: t`running`,
  landed: t`landed`,
  failed: t`failed`,
  download: t`download`,
  app: t`left for an app`,
  'no-content': t`no content`,
  stopped: t`stopped`,
  interrupted: t`interrupted`,
}
