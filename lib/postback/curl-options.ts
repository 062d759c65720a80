import type { TemplateHeader } from '../schemas/template'
import { parseTemplate } from '../templates/parse'
import { t } from '../text'

/** What the options of a command say; each says a part, lists are joined. */
export interface Said {
  method?: string
  urls?: string[]
  headers?: TemplateHeader[]
  /** Pieces of the body, or with `asQuery` of the URL. */
  data?: string[]
  json?: true
  asQuery?: true
  /** What is left out, each as a sentence. */
  notes?: string[]
  /** Why the command cannot become a template. */
  refuses?: string
}

interface Option {
  names: readonly string[]
  /** It is followed by a value. */
  valued?: true
  says(value: string): Said
}

const leftOut = (note: string) => () => ({ notes: [note] })
const refused = (refuses: string) => () => ({ refuses })
const nothing = () => ({})

/** Of curl, https://curl.se/docs/manpage.html, what concerns the request or changes what comes of it. */
const options: readonly Option[] = [
  { names: ['-X', '--request'], valued: true, says: (method) => ({ method }) },
  { names: ['--url'], valued: true, says: (url) => ({ urls: [url] }) },
  { names: ['-H', '--header'], valued: true, says: headerOf },
  { names: ['-d', '--data', '--data-ascii', '--data-binary'], valued: true, says: dataOf },
  { names: ['--data-raw'], valued: true, says: (text) => ({ data: [text] }) },
  { names: ['--data-urlencode'], valued: true, says: encodedOf },
  { names: ['--json'], valued: true, says: (text) => ({ json: true, ...dataOf(text) }) },
  { names: ['-G', '--get'], says: () => ({ asQuery: true }) },
  { names: ['-u', '--user'], valued: true, says: (user) => headerOf(t`Authorization: Basic ${basic(user)}`) },
  {
    names: ['-A', '--user-agent'],
    valued: true,
    says: leftOut(t`The User-Agent (-A) is left out: the browser sends its own.`),
  },
  {
    names: ['-e', '--referer'],
    valued: true,
    says: leftOut(t`The referrer (-e) is left out: a browser does not let it be set.`),
  },
  {
    names: ['-b', '--cookie'],
    valued: true,
    says: leftOut(t`Cookies (-b) are left out: tests are sent without any.`),
  },
  {
    names: ['-x', '--proxy'],
    valued: true,
    says: leftOut(t`The proxy (-x) is left out: the browser has its own.`),
  },
  { names: ['-L', '--location'], says: leftOut(t`-L is left out: a redirect is shown, not followed.`) },
  { names: ['-k', '--insecure'], says: leftOut(t`-k is left out: a browser checks certificates.`) },
  {
    names: ['-F', '--form', '--form-string'],
    valued: true,
    says: refused(t`It sends a multipart form (-F), which a template cannot hold.`),
  },
  {
    names: ['-T', '--upload-file'],
    valued: true,
    says: refused(t`It uploads a file (-T), which a template cannot hold.`),
  },
  { names: ['-I', '--head'], says: refused(t`It asks for headers only (-I). A template sends GET or POST.`) },
  {
    names: ['-K', '--config'],
    valued: true,
    says: refused(t`It reads options from a file (-K). Paste them in its place.`),
  },
  // Of these the request knows nothing.
  {
    names: [
      ...['-o', '--output', '-m', '--max-time', '--connect-timeout', '--retry', '-w', '--write-out', '-c'],
      ...['--cookie-jar', '-D', '--dump-header', '--resolve', '--max-redirs', '--cacert', '-E', '--cert'],
    ],
    valued: true,
    says: nothing,
  },
  {
    names: [
      ...['-s', '--silent', '-S', '--show-error', '-v', '--verbose', '-i', '--include', '-f', '--fail', '-g'],
      ...['--globoff', '-N', '--no-buffer', '-O', '--remote-name', '-#', '--progress-bar', '--compressed'],
      ...[
        '--path-as-is',
        '-4',
        '--ipv4',
        '-6',
        '--ipv6',
        '-0',
        '--http1.0',
        '--http1.1',
        '--http2',
        '--http3',
      ],
      ...['--tlsv1.2', '--tlsv1.3', '--no-progress-meter', '--fail-with-body'],
    ],
    says: nothing,
  },
]

const byName = new Map(options.flatMap((option) => option.names.map((name) => [name, option] as const)))

/** What the words after `curl` say. Short options may stand together, `-sSL`, and hold their value, `-XPOST`. */
export function readOptions(words: readonly string[]): Said {
  const left = [...words]
  let said: Said = {}
  for (let word = left.shift(); word !== undefined && !said.refuses; word = left.shift()) {
    const { name, value, rest } = cut(word)
    const option = byName.get(name)
    if (!word.startsWith('-')) said = joined(said, { urls: [word] })
    else if (!option)
      said = { refuses: t`The option ${name} is not known here. Take it out and paste again.` }
    else if (!option.valued) {
      said = joined(said, option.says(''))
      if (rest) left.unshift(`-${rest}`)
    } else {
      const given = value ?? (rest || left.shift())
      said =
        given === undefined
          ? { refuses: t`${name} needs a value after it.` }
          : joined(said, option.says(given))
    }
  }
  return said
}

/** `--name=value`, or the first of short options and what follows it. */
function cut(word: string): { name: string; value?: string; rest: string } {
  if (!word.startsWith('--')) return { name: word.slice(0, 2), rest: word.slice(2) }
  const equals = word.indexOf('=')
  return equals < 0
    ? { name: word, rest: '' }
    : { name: word.slice(0, equals), value: word.slice(equals + 1), rest: '' }
}

function joined(one: Said, other: Said): Said {
  return {
    ...one,
    ...other,
    urls: [...(one.urls ?? []), ...(other.urls ?? [])],
    headers: [...(one.headers ?? []), ...(other.headers ?? [])],
    data: [...(one.data ?? []), ...(other.data ?? [])],
    notes: [...(one.notes ?? []), ...(other.notes ?? [])],
  }
}

function headerOf(text: string): Said {
  if (text.startsWith('@')) return { refuses: fileRead('-H', text) }
  const [, name = '', sign, value = ''] = /^([^:;]+)([:;])(.*)$/s.exec(text) ?? []
  if (!sign) return { refuses: t`"${text}" is no header. Write it like "Name: value".` }
  // `Name:` takes one of curl's own headers away, `Name;` sends one without a value.
  if (sign === ':' && value.trim() === '') return {}
  return { headers: [{ name: name.trim(), value: value.trim() }] }
}

function dataOf(text: string): Said {
  return text.startsWith('@') ? { refuses: fileRead('-d', text) } : { data: [text] }
}

/** `name=value`, `=value` or `value`, of which the value is encoded, its macros excepted. */
function encodedOf(text: string): Said {
  const [, name = '', sign = '=', value = text] = /^([^=@]*)([=@])(.*)$/s.exec(text) ?? []
  if (sign === '@') return { refuses: fileRead('--data-urlencode', text) }
  return { data: [name ? `${name}=${encodedAround(value)}` : encodedAround(value)] }
}

function fileRead(option: string, text: string): string {
  return t`${option} ${text} reads a file. Paste what is in it in its place.`
}

function encodedAround(text: string): string {
  return parseTemplate(text)
    .map((part) => (part.kind === 'macro' ? part.raw : encoded(part.raw)))
    .join('')
}

/** As curl does it: all but letters, digits and `-._~`. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function basic(user: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(user)))
}
