import { existsSync } from 'node:fs'
import { runQuietly } from './run.mjs'

/**
 * Whether packages can be installed here without asking anybody: root on Debian or one of its kin.
 *
 * @returns {boolean}
 */
export function hasApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

/**
 * Installs Debian packages. Throws with the output of apt-get.
 *
 * @param {string[]} packages
 */
export function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  runQuietly('apt-get', ['update'], { env })
  runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
}
