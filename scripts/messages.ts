/**
 * Writes `public/_locales/en/messages.json`: every text that the code writes as t`…`, for translators. `--check`
 * writes nothing and ends with 1 when the committed file is stale.
 * https://developer.chrome.com/docs/extensions/how-to/ui/localization-message-formats
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '@babel/parser'
import { isIdentifier, traverseFast } from '@babel/types'
// By its path: the alias is known only after a build, of which this is a part.
import { messageName } from '../lib/text'

const FOLDERS = ['components', 'entrypoints', 'lib']
const FILE = 'public/_locales/en/messages.json'
/** Most that `i18n.getMessage` takes. */
const MOST_VALUES = 9
/** Those of the manifest are in no code. */
const MANIFEST = {
  extension_name: { message: 'Clickscope' },
  extension_description: {
    message: 'See what really happens to an affiliate click, hop by hop and ID by ID, and prove it.',
    description: 'At most 132 characters',
  },
}

const root = new URL('../', import.meta.url)
const text = `${JSON.stringify(messages(), undefined, 2)}\n`

if (process.argv.includes('--check')) {
  if (read(FILE) !== text) {
    console.error(`${FILE} is stale: run \`npm run messages\`.`)
    process.exit(1)
  }
} else if (read(FILE) !== text) {
  mkdirSync(fileURLToPath(new URL(dirname(FILE), root)), { recursive: true })
  writeFileSync(new URL(FILE, root), text)
  console.log(`${FILE}: ${Object.keys(JSON.parse(text)).length} messages.`)
}

interface Message {
  message: string
  description?: string
  /** What stands for the values, with the code that gives each. */
  placeholders?: Record<string, { content: string; example: string }>
}

function messages(): Record<string, Message> {
  // The first place where a text is used describes it.
  const found = FOLDERS.flatMap(sourcesIn).flatMap(textsIn).reverse()
  const byName = Object.fromEntries(found)
  const sorted = Object.entries(byName).sort(([one], [other]) => (one < other ? -1 : 1))
  return { ...MANIFEST, ...Object.fromEntries(sorted) }
}

function sourcesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`)
    .sort()
}

/** The messages of a file by their names. */
function textsIn(path: string): [name: string, message: Message][] {
  const code = read(path)
  if (!code.includes('t`')) return []
  const texts: [string, Message][] = []
  const { program } = parse(code, { sourceType: 'module', plugins: ['typescript', 'jsx'] })
  traverseFast(program, (node) => {
    if (node.type !== 'TaggedTemplateExpression' || !isIdentifier(node.tag, { name: 't' })) return
    const { quasis, expressions, loc } = node.quasi
    if (expressions.length > MOST_VALUES) throw new Error(`${path}:${loc?.start.line}: more than 9 values.`)
    const parts = quasis.map(({ value }) => value.cooked ?? '')
    texts.push([
      messageName(parts),
      messageOf(
        parts,
        expressions.map(({ start, end }) => code.slice(start ?? 0, end ?? 0)),
      ),
    ])
  })
  return texts
}

function messageOf(parts: readonly string[], values: readonly string[]): Message {
  const names = placeholderNames(values)
  const message = parts
    .map((part, index) => part.replaceAll('$', '$$$$') + (names[index] ? `$${names[index]}$` : ''))
    .join('')
  if (values.length === 0) return { message }
  const placeholders = names.map((name, index) => {
    const example = (values[index] ?? '').replace(/\s+/g, ' ')
    return [name.toLowerCase(), { content: `$${index + 1}`, example }] as const
  })
  return { message, placeholders: Object.fromEntries(placeholders) }
}

/** `$HOST$` for `host` and for `hop.host`, `$VALUE2$` where the code gives no name, each once. */
function placeholderNames(values: readonly string[]): string[] {
  const words = values.map((value) => /^(?:[\w$]+\.)*([A-Za-z]+)$/.exec(value)?.[1]?.toUpperCase())
  return words.map((word, index) => (word && words.indexOf(word) === index ? word : `VALUE${index + 1}`))
}

function read(path: string): string {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return ''
  }
}
