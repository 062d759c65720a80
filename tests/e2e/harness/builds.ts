import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OUTPUT = fileURLToPath(new URL('../../../.output', import.meta.url))

/** The folder of the unpacked build for a browser; throws when it has not been built. */
export function buildFor(browser: 'chrome' | 'firefox'): string {
  const folder = join(OUTPUT, `${browser}-mv3`)
  if (existsSync(join(folder, 'manifest.json'))) return folder
  throw new Error(`There is no build for ${browser}. Run: npm run build`)
}
