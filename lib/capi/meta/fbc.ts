/** The parts of Meta's click ID cookie, `fb.<subdomain index>.<creation time>.<fbclid>[.<appendix>]`. */
export interface Fbc {
  /** Milliseconds since the epoch. */
  createdAt: number
  fbclid: string
}

/** 90 days: how long the `_fbc` cookie lives. */
export const fbcLifeMilliseconds = 90 * 24 * 60 * 60 * 1000
/** Meta's own browser library leaves a longer fbclid alone. */
export const longestFbclid = 500

const FBC = /^fb\.[0-2]\.(\d{13})\.([^.\s]+)(?:\.[A-Za-z0-9_-]{2,8})?$/
const FBP = /^fb\.[0-2]\.\d{13}\.\d+(?:\.[A-Za-z0-9_-]{2,8})?$/

/** `fbc` for a click: the fbclid byte for byte, index 1 as for a cookie made by a server; time in milliseconds. */
export function makeFbc(fbclid: string, landedAt: number): string {
  return `fb.1.${Math.trunc(landedAt)}.${fbclid}`
}

/** The parts of an `fbc`, or undefined when it is malformed. */
export function parseFbc(fbc: string): Fbc | undefined {
  const [, createdAt, fbclid] = FBC.exec(fbc) ?? []
  return fbclid === undefined ? undefined : { createdAt: Number(createdAt), fbclid }
}

/** True for a browser ID as the `_fbp` cookie holds it. */
export function isFbp(text: string): boolean {
  return FBP.test(text)
}
