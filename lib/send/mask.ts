const MASK = '‹secret›'
/** Shorter strings are no secrets, and replacing them would tear the text apart. */
const SHORTEST = 4

/** The value with every secret replaced wherever a string holds it: plain, percent-encoded, or as base64. */
export function maskSecrets<Value>(value: Value, secrets: readonly string[]): Value {
  const forms = secrets
    // A form trims what was pasted with a space.
    .flatMap((secret) => [secret, secret.trim()])
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap(spellings)
    .sort((one, other) => other.length - one.length)
  return forms.length === 0 ? value : (mask(value, forms) as Value)
}

function mask(value: unknown, forms: string[]): unknown {
  if (typeof value === 'string') return forms.reduce((text, form) => text.replaceAll(form, MASK), value)
  if (Array.isArray(value)) return value.map((item) => mask(item, forms))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mask(item, forms)]))
}

/** A secret as it may stand in a URL, in JSON or in Basic authorization. */
function spellings(secret: string): string[] {
  const percent = encodeURIComponent(secret)
  const lowerPercent = percent.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase())
  const json = JSON.stringify(secret).slice(1, -1)
  return [secret, percent, lowerPercent, json, json.replaceAll('/', '\\/'), btoaUtf8(secret)]
}

function btoaUtf8(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
