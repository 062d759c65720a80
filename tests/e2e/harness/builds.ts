import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OUTPUT = fileURLToPath(new URL('../../../.output', import.meta.url))
const OTHERS = fileURLToPath(new URL('../extensions', import.meta.url))

/** The folder of the unpacked build for a browser; throws when it has not been built. */
export function buildFor(browser: 'chrome' | 'firefox'): string {
  const folder = join(OUTPUT, `${browser}-mv3`)
  if (existsSync(join(folder, 'manifest.json'))) return folder
  throw new Error(`There is no build for ${browser}. Run: npm run build`)
}

/** The same build with a permission that is optional in it given from the start, as if the user had granted it. */
export function buildGranting(permission: string, browser: 'chrome' | 'firefox', folder: string): string {
  cpSync(buildFor(browser), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const left = manifest.optional_permissions.filter((optional: string) => optional !== permission)
  if (left.length === manifest.optional_permissions.length) throw new Error(`${permission} is not optional.`)
  const granted = { permissions: [...manifest.permissions, permission], optional_permissions: left }
  writeFileSync(file, JSON.stringify({ ...manifest, ...granted }))
  return folder
}

/** The same build of Chrome in a language of its own, in which each message is the English one as `translate` has it. */
export function buildTranslated(translate: (message: string) => string, folder: string): string {
  cpSync(buildFor('chrome'), folder, { recursive: true })
  const file = join(folder, '_locales/en/messages.json')
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'))
  const translated = Object.entries(messages).map(([name, entry]) => [
    name,
    { ...entry, message: translate(entry.message) },
  ])
  writeFileSync(file, JSON.stringify(Object.fromEntries(translated)))
  return folder
}

/** The folder of an extension that is not ours, by its name in `tests/e2e/extensions`. */
export function otherExtension(name: string): string {
  return join(OTHERS, name)
}
