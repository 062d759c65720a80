import { decodePercent } from '../url/decode'

/** Forms in which tags store a click ID in a cookie; the first group is the ID. */
const wrappings: readonly RegExp[] = [
  // Google's `_gcl_aw`, `_gcl_dc`, `_gac_…`: GCL.<seconds>.<ID>, 1.<seconds>.<ID>
  /^(?:GCL|1)\.\d{10}\.([A-Za-z0-9_-]+)$/,
  // Meta's `_fbc`: fb.<subdomain index>.<time>.<ID>, at times with a fifth segment; a number is `_fbp`'s own
  // https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc
  /^fb\.\d\.\d{10,13}\.(?!\d+(?:\.|$))([^.]+)/,
]

/** The readings of a cookie's value, the most telling first: the ID that a tag wrapped, then the whole value. */
export function cookieReadings(raw: string): string[] {
  const value = decodePercent(raw)
  const unwrapped = wrappings.flatMap((wrapping) => wrapping.exec(value)?.[1] ?? [])
  return [...unwrapped, value]
}
