/** A form in which one value holds the ID of somebody else; the first group of the pattern is that ID. */
interface Wrapping {
  /** A character of every such value, so that most others are told apart at once. */
  mark: string
  pattern: RegExp
  /** The parameters that the ID may belong to, for values of which the shape alone says too little. */
  names: readonly string[]
}

/** In a parameter. */
export const wrappings: readonly Wrapping[] = [
  // Adobe's `ef_id`, copied behind a campaign code too.
  { mark: '_', pattern: /_k_([A-Za-z0-9_-]{8,120})_k_$/, names: ['gclid', 'msclkid'] },
  { mark: ':', pattern: /^([A-Za-z0-9_-]{8,120}):[A-Za-z]:[a-z]$/, names: ['gclid', 'msclkid'] },
  // Tradedoubler's `tduid` of a click that went on through Impact.
  { mark: '(', pattern: /^\(ir_([^()]{8,80})\)\(/, names: ['irclickid'] },
  // Awin's `cks` of a Google click without an `awc`. https://github.com/stape-io/awin-tag
  { mark: '_', pattern: /^gclid_\d{2,8}_([A-Za-z0-9_-]{8,120})$/, names: ['gclid'] },
]

/** In the cookie of a tag. */
const cookieWrappings: readonly RegExp[] = [
  // Google's `_gcl_aw`, `_gcl_dc`, `_gac_…`: GCL.<seconds>.<ID>, 1.<seconds>.<ID>, 2.1.k<ID>$i<seconds>
  /^(?:GCL|1)\.\d{10}\.([A-Za-z0-9_-]+)$/,
  /^2\.1\.k([A-Za-z0-9_-]+)\$i\d{10}/,
  // Meta's `_fbc`: fb.<subdomain index>.<time>.<ID>, at times with a fifth segment; a number is `_fbp`'s own
  // https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc
  /^fb\.\d\.\d{10,13}\.(?!\d+(?:\.|$))([^.]+)/,
  // Microsoft's `_uetmsclkid`.
  /^_uet([0-9a-f]{32})$/,
]

/** The readings of a cookie's value, decoded, the most telling first: the ID that a tag wrapped, then the whole. */
export function cookieReadings(value: string): string[] {
  return [...cookieWrappings.flatMap((wrapping) => wrapping.exec(value)?.[1] ?? []), value]
}
