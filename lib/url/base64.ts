const alphabet = /^[A-Za-z0-9+/_-]+={0,2}$/

/** The UTF-8 text behind base64 or base64url, padded or not; undefined where it is neither. */
export function decodeBase64(text: string): string | undefined {
  if (!alphabet.test(text)) return undefined
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  } catch {
    return undefined
  }
}
