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
import { messageName, messageText } from '@/lib/text'

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

interface Text {
  parts: string[]
  about: { description?: string }
}

function messages(): Record<string, { message: string; description?: string }> {
  const found = FOLDERS.flatMap(sourcesIn).flatMap(textsIn)
  const byName = Object.fromEntries(
    found
      .map(({ parts, about }) => [messageName(parts), { message: messageText(parts), ...about }])
      // The first place where a text is used describes it.
      .reverse(),
  )
  const sorted = Object.entries(byName).sort(([one], [other]) => (one < other ? -1 : 1))
  return { ...MANIFEST, ...Object.fromEntries(sorted) }
}

function sourcesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`)
    .sort()
}

/** The texts of a file, with what a translator is told of each: the code of its values. */
function textsIn(path: string): Text[] {
  const code = read(path)
  if (!code.includes('t`')) return []
  const texts: Text[] = []
  const { program } = parse(code, { sourceType: 'module', plugins: ['typescript', 'jsx'] })
  traverseFast(program, (node) => {
    if (node.type !== 'TaggedTemplateExpression' || !isIdentifier(node.tag, { name: 't' })) return
    const { quasis, expressions, loc } = node.quasi
    if (expressions.length > MOST_VALUES) throw new Error(`${path}:${loc?.start.line}: more than 9 values.`)
    const values = expressions.map(
      ({ start, end }, index) => `$${index + 1}: ${code.slice(start ?? 0, end ?? 0)}`,
    )
    const about = values.length > 0 ? { description: values.join('; ').replace(/\s+/g, ' ') } : {}
    texts.push({ parts: quasis.map(({ value }) => value.cooked ?? ''), about })
  })
  return texts
}

function read(path: string): string {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return ''
  }
}
