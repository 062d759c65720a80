const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/gs
const IS_KEY = /\s*:/y
const START = /^\s*(?:\{\s*["}]|\[\s*["{[\d\]-])/
const WORD = /^(?:true|false|null)$/

/** What lies further out does not say what a value is, and counting it in would cost time in a hostile text. */
const NEAREST_LEVELS = 20

interface Level {
  opener: string
  /** The key whose value comes next, or whose list this is. */
  key: string | undefined
}

/** Whether a text begins like a JSON object or list, however it ends. */
export function looksLikeJson(text: string): boolean {
  return START.test(text)
}

/**
 * The JSON text with its strings and numbers replaced; everything else stays byte for byte, so that large
 * numbers keep their digits, and a text that breaks off halfway is read as far as it goes.
 */
export function mapJsonValues(text: string, map: (value: string, keys: readonly string[]) => string): string {
  const levels: Level[] = [{ opener: '', key: undefined }]
  return text.replace(TOKEN, (token, offset: number) => {
    const level = levels.at(-1) as Level
    if (token === '{' || token === '[') {
      levels.push({ opener: token, key: undefined })
      return token
    }
    if (token === '}' || token === ']') {
      if (levels.length > 1) levels.pop()
      return token
    }
    if (token === ',' || token === ':' || WORD.test(token)) return token
    const value = token.startsWith('"') ? unquote(token) : token
    if (level.opener === '{' && isKey(text, offset + token.length)) {
      level.key = value
      return token
    }
    const mapped = map(
      value,
      levels.slice(-NEAREST_LEVELS).flatMap(({ key }) => key ?? []),
    )
    return mapped === value ? token : JSON.stringify(mapped)
  })
}

function isKey(text: string, end: number): boolean {
  IS_KEY.lastIndex = end
  return IS_KEY.test(text)
}

function unquote(token: string): string {
  try {
    return JSON.parse(token)
  } catch {
    return token.replace(/^"|"$/g, '')
  }
}
