/** A macro that renames its value on the way out: `{status: lead=reg sale=dep}`. */
export interface TransformMacro {
  name: string
  renames: Record<string, string>
}

const TRANSFORM = /^([^\s:]+):\s*([^\s=]+=[^\s=]+(?:\s+[^\s=]+=[^\s=]+)*)\s*$/

/**
 * The parts of a transform macro, or undefined for a plain name; `{keyword:default}` is a plain one.
 * The syntax is Keitaro's: https://docs.keitaro.io/en/conversions/s2s-postback-placeholders.html
 */
export function readTransform(inside: string): TransformMacro | undefined {
  const match = TRANSFORM.exec(inside)
  if (!match?.[1] || !match[2]) return undefined

  const pairs = match[2].split(/\s+/).map((pair) => pair.split('=') as [string, string])
  return { name: match[1], renames: Object.fromEntries(pairs) }
}
