import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a command in the project and returns what it printed. Throws an Error that carries the whole output
 * when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {string}
 */
export function runQuietly(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, maxBuffer: 1 << 28, ...options, encoding: 'utf8' })
  if (done.status === 0) return done.stdout
  const end = done.error?.message ?? `ended with ${done.signal ?? `code ${done.status}`}`
  throw new Error(`${[command, ...args].join(' ')}: ${end}\n${done.stdout ?? ''}${done.stderr ?? ''}`.trim())
}

/**
 * Runs a command in the project on this terminal; resolves to its exit code, 1 when it could not run.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {number}
 */
export function runVisibly(command, args, options = {}) {
  return spawnSync(command, args, { cwd: ROOT, ...options, stdio: 'inherit' }).status ?? 1
}

/**
 * The script behind a package's command, to be run by this Node: `node_modules/.bin` holds shell wrappers on
 * Windows.
 *
 * @param {string} packageName
 * @param {string} [command] where it is not named like the package
 * @returns {string}
 */
export function scriptOf(packageName, command = packageName) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * Says in one line what takes a while.
 *
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}
