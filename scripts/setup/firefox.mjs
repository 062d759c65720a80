import { aptInstall, hasApt } from './apt.mjs'
import { isProgram, onPath, versionOf } from './find-program.mjs'
import { say } from './run.mjs'

const NAMES_ON_PATH = ['firefox-esr', 'firefox']
const ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

const WHAT_TO_DO = `Firefox was not found, and it could not be installed from here. Do one of these, then try again:
  - Debian, Ubuntu:  sudo apt-get install firefox-esr
  - have it already: set FIREFOX_PATH to the program`

/**
 * The Firefox to use: FIREFOX_PATH, one on the PATH, or where its installer puts it; undefined when there is
 * none that starts.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH
  const candidates = chosen ? [chosen] : [...onPath(NAMES_ON_PATH), ...ELSEWHERE]
  return candidates.filter(isProgram).find((path) => versionOf(path) !== undefined)
}

/**
 * The Firefox to use, installed first on Debian when there is none. Throws an Error that says what to do.
 *
 * @returns {string}
 */
export function ensureFirefox() {
  const found = findFirefox()
  if (found) return found
  if (!hasApt()) throw new Error(WHAT_TO_DO)
  say('Installing Firefox …')
  aptInstall(['firefox-esr'])
  const installed = findFirefox()
  if (!installed) throw new Error(WHAT_TO_DO)
  return installed
}
