import { t } from '../../text'
import type { Check } from '../finding'
import {
  app,
  download,
  failed,
  gap,
  interrupted,
  noContent,
  running,
  serverError,
  stopped,
} from '../outcome-rules'

/** What kept the click from its end; of what was not seen whole nothing else is certain. */
export const brokenChecks: readonly Check[] = [
  {
    id: 'gap',
    rule: gap,
    why: t`What a hop did that nobody saw cannot be judged: an identifier that is missing behind the gap may have been lost inside it.`,
    fix: t`Click the link again.`,
  },
  {
    id: 'failed',
    rule: failed,
    why: t`Whoever clicks sees an error page of the browser, and the click is paid for without a visit.`,
    fix: t`Open the address of that hop by itself. If it fails there too, pause the link and tell its owner.`,
  },
  {
    id: 'server-error',
    rule: serverError,
    why: t`Whoever clicks sees an error instead of the offer.`,
    fix: t`Check that the offer still runs, and that it is open to your country and device.`,
  },
  {
    id: 'stopped',
    rule: stopped,
    why: t`The chain was broken off, so nothing can be said of the hops that would have followed.`,
    fix: t`Click again and wait until a page is shown.`,
  },
  {
    id: 'interrupted',
    rule: interrupted,
    why: t`What happened afterwards was not recorded.`,
    fix: t`Click again while recording is on.`,
  },
]

/** Ends other than a page. */
export const endChecks: readonly Check[] = [
  {
    id: 'app',
    rule: app,
    why: t`What an app is told of the click cannot be seen from the browser.`,
    fix: t`Look the identifiers up in the address that opened the app, and check the install in the attribution platform.`,
  },
  {
    id: 'download',
    rule: download,
    why: t`A file runs no tag, so the click can be counted on the way only.`,
  },
  {
    id: 'no-content',
    rule: noContent,
    why: t`The server answered without a page, and the browser stayed where it was.`,
    fix: t`If a page was expected, ask the owner of that address.`,
  },
  {
    id: 'running',
    rule: running,
    why: t`Until a page is shown, what is missing may still come.`,
  },
]
