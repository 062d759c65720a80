import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runQuietly, say, scriptOf } from './run.mjs'

const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
]
const BROWSERS = ['chrome', 'firefox']

/** Brings what is generated up to date and builds for both browsers what is older than its sources. */
export function ensureBuild() {
  runQuietly(process.execPath, ['scripts/catalogue.mjs'])
  runQuietly(process.execPath, ['--import', 'tsx', 'scripts/messages.ts'])
  const changedAt = lastChange(SOURCES.map((path) => join(ROOT, path)))
  // Written by a build, and read by the type check and by tsx.
  const hasTypes = existsSync(join(ROOT, '.wxt', 'tsconfig.json'))
  for (const browser of BROWSERS) {
    if (hasTypes && builtAt(browser) > changedAt) continue
    say(`Building for ${browser} …`)
    runQuietly(process.execPath, [scriptOf('wxt'), 'build', '-b', browser])
  }
}

/**
 * When any of these files, or a file in these folders, last changed, in milliseconds since the epoch; 0 when
 * there is none. A deletion counts, since it changes its folder.
 *
 * @param {string[]} paths
 * @returns {number}
 */
export function lastChange(paths) {
  return paths.reduce((latest, path) => {
    if (!existsSync(path)) return latest
    const status = statSync(path)
    const inside = status.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : []
    return Math.max(latest, status.mtimeMs, lastChange(inside))
  }, 0)
}

/**
 * @param {string} browser
 * @returns {number}
 */
function builtAt(browser) {
  return lastChange([join(ROOT, '.output', `${browser}-mv3`, 'manifest.json')])
}
