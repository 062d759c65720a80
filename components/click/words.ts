import type { By, Hop, How, Outcome } from '@/lib/schemas/click'

/** How a hop was reached, for a sentence. */
export const howWords: Readonly<Record<How, string>> = {
  link: 'a link',
  typed: 'the address bar, a bookmark or another program',
  http: 'an HTTP redirect',
  hsts: 'the browser’s own upgrade to HTTPS (HSTS)',
  meta: 'a meta refresh',
  'header-refresh': 'a Refresh header',
  script: 'a script',
  form: 'a form',
  history: 'a change of address without a request',
  frame: 'a frame',
  extension: 'an extension',
  reload: 'a reload',
  'back-forward': 'back or forward',
}

/** Who sent the browser on, for a sentence. */
export const byWords: Readonly<Record<By, string>> = {
  server: 'the server',
  page: 'the page',
  browser: 'the browser',
  extension: 'an extension',
  unknown: 'unknown',
}

/** The word in a narrow column for a page that led on; a server's redirect shows by its status alone. */
const ledOnWords: Readonly<Record<How, string>> = {
  link: 'click',
  typed: 'typed',
  http: '',
  hsts: 'hsts',
  meta: 'meta',
  'header-refresh': 'refresh',
  script: 'js',
  form: 'form',
  history: 'history',
  frame: 'frame',
  extension: 'ext',
  reload: 'reload',
  'back-forward': 'back',
}

/** How a hop led to the next one, in a word; '' for the last hop and where the status says it. */
export function ledOnWord(next: Hop | undefined): string {
  return next ? ledOnWords[next.how] : ''
}

/** Where the click stands or how it ended. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  open: 'running',
  landed: 'landed',
  failed: 'failed',
  download: 'download',
  app: 'left for an app',
  'no-content': 'no content',
  stopped: 'stopped',
  interrupted: 'interrupted',
}
