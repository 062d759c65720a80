import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The full paths of the named programs on the PATH, in the order of the names.
 *
 * @param {string[]} names
 * @returns {string[]}
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).filter(isProgram)
}

/**
 * The files that a path with `*` in it stands for, the highest number first, which is the newest version.
 *
 * @param {string[]} parts one folder or file name each
 * @returns {string[]}
 */
export function matching([first = '', ...rest]) {
  return rest.reduce(
    (paths, part) => paths.flatMap((path) => entries(path, part).map((name) => join(path, name))),
    [first],
  )
}

/**
 * Whether the path is a file that may be run.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * What the program says to `--version`, undefined when it cannot run, as a Snap stub or one with missing
 * libraries.
 *
 * @param {string} path
 * @returns {string | undefined}
 */
export function versionOf(path) {
  const done = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return done.status === 0 ? done.stdout.trim() : undefined
}

/**
 * @param {string} folder
 * @param {string} pattern
 * @returns {string[]}
 */
function entries(folder, pattern) {
  try {
    if (!pattern.includes('*')) return readdirSync(folder).filter((name) => name === pattern)
    const [start = '', end = ''] = pattern.split('*')
    const names = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith(end))
    return names.sort((one, other) => other.localeCompare(one, undefined, { numeric: true }))
  } catch {
    return []
  }
}
