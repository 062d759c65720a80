import type { Click } from './click'

/** One link to be checked: how, and as which device. */
export interface LinkQuestion {
  url: string
  /** The check it belongs to, so that all of it can be stopped together. */
  checkId: string
  /** Sent in the place of this browser's own, with the client hints that go with it. */
  userAgent?: string
}

/** A request header that is set, or removed where it has no value. */
export interface HeaderChange {
  name: string
  value?: string
  /** Only for https, as browsers do with client hints. */
  secure?: boolean
}

/** What came of one link: its click, with digests where a stored click has them. */
export interface CheckedLink {
  click: Click
  /** It had not come to rest when the time for one link was over. */
  stillRunning: boolean
}

/** The links of a page that is open in a tab. */
export interface PageLinks {
  url: string
  links: string[]
}
