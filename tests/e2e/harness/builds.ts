import { existsSync } from 'node:fs'
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

/** The folder of an extension that is not ours, by its name in `tests/e2e/extensions`. */
export function otherExtension(name: string): string {
  return join(OTHERS, name)
}
