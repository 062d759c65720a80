import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Which room of `lib` may import from which; README, "Layout". A file directly in `lib` is a room of its own. */
const ARROWS: Record<string, string[]> = {
  schemas: [],
  url: [],
  platforms: ['schemas'],
  ids: ['url', 'platforms', 'schemas'],
  browser: ['schemas'],
  capture: ['url', 'schemas'],
  checks: ['url', 'ids', 'templates', 'platforms', 'browser', 'pixels', 'conversion', 'capi', 'schemas'],
  journey: ['schemas'],
  list: ['checks', 'ids', 'schemas'],
  record: [
    'browser',
    'capture',
    'checks',
    'ids',
    'journey',
    'list',
    'pixels',
    'platforms',
    'store',
    'url',
    'schemas',
  ],
  templates: ['url', 'platforms', 'ids', 'schemas'],
  postback: ['templates', 'ids', 'platforms', 'url', 'schemas'],
  notebook: ['url', 'schemas'],
  capi: ['ids', 'url', 'schemas'],
  pixels: ['platforms', 'ids', 'url', 'schemas'],
  conversion: ['postback', 'capi', 'pixels', 'templates', 'url', 'schemas'],
  send: ['browser', 'store', 'schemas'],
  compare: ['ids', 'checks', 'journey', 'record', 'url', 'platforms', 'schemas'],
  links: ['url', 'ids', 'templates', 'checks', 'platforms', 'schemas'],
  evidence: [
    'ids',
    'checks',
    'journey',
    'pixels',
    'links',
    'postback',
    'record',
    'templates',
    'url',
    'schemas',
  ],
  store: ['schemas'],
  'text.ts': [],
  'messages.ts': ['schemas'],
  'fire.ts': ['postback', 'capi', 'ids', 'journey', 'record', 'send', 'store', 'schemas'],
  'run-experiment.ts': ['fire.ts', 'send', 'schemas'],
  'check-link.ts': ['browser', 'ids', 'links', 'record', 'send', 'store', 'schemas'],
}
/** Texts are in the user's language in every room. */
const EVERYWHERE = 'text.ts'
const ROOMS_WITH_BROWSER = ['lib/browser', 'lib/send', 'lib/store', 'lib/messages.ts', 'entrypoints']

interface Import {
  from: string
  to: string
}

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path)),
)

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(root, from), 'utf8')
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, to = '']) => ({
    from,
    to: resolve(from, to),
  }))
})

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.')
    ? relative(root, normalize(join(root, dirname(from), specifier)))
    : specifier
}

/** The room of a path below `lib`. */
function room(path: string): string {
  const [, name = ''] = path.split('/')
  return name in ARROWS ? name : `${name}.ts`
}

describe('the rooms of lib', () => {
  it('are all in the table', () => {
    expect(new Set(files.filter((path) => path.startsWith('lib/')).map(room))).toEqual(
      new Set(Object.keys(ARROWS)),
    )
  })

  it('import only what their arrows allow', () => {
    const wrong = imports.filter(({ from, to: target }) => {
      if (!from.startsWith('lib/') || !/^(lib|components|entrypoints)\//.test(target)) return false
      const allowed = [...(ARROWS[room(from)] ?? []), room(from), EVERYWHERE]
      return !target.startsWith('lib/') || !allowed.includes(room(target))
    })
    expect(wrong).toEqual([])
  })

  it('leave the browser to its edge', () => {
    const wrong = imports.filter(
      ({ from, to }) => to === 'wxt/browser' && !ROOMS_WITH_BROWSER.some((edge) => from.startsWith(edge)),
    )
    expect(wrong).toEqual([])
  })
})

it('no file imports itself by way of others', () => {
  const source = new Map(files.map((path) => [path.replace(/(\/index)?\.tsx?$/, ''), path]))
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file])
    if (path.includes(file) || done.has(file)) return
    for (const { to } of imports.filter(({ from }) => from === file)) {
      const target = source.get(to)
      if (target) visit(target, [...path, file])
    }
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})
