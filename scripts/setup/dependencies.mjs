import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runQuietly, say } from './run.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Whether what npm wrote down as installed is what the lock file asks for. Optional packages may be absent,
 * since most are for other platforms.
 *
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json, which npm writes when an install is complete
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  const present = installed.packages ?? {}
  return Object.entries(wanted.packages ?? {}).every(([path, locked]) => {
    if (path === '') return true
    const found = present[path]
    if (!found) return locked.optional === true
    return found.version === locked.version && found.integrity === locked.integrity
  })
}

/** Runs `npm ci` when packages are missing or the lock file has changed; silent otherwise. */
export function ensureDependencies() {
  const wanted = readLock('package-lock.json')
  const installed = readLock('node_modules/.package-lock.json')
  if (wanted && installed && isInstalled(wanted, installed)) return

  say('Installing packages (npm ci) …')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return void runQuietly(process.execPath, [npm, ...args])
  runQuietly('npm', args, { shell: process.platform === 'win32' })
}

/**
 * @param {string} path
 * @returns {LockFile | undefined}
 */
function readLock(path) {
  const file = join(ROOT, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
