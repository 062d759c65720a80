import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { aptInstall, hasApt } from './apt.mjs'
import { isProgram, matching, onPath, versionOf } from './find-program.mjs'
import { runQuietly, say } from './run.mjs'

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'chrome-for-testing']

/** Where Playwright keeps browsers: https://playwright.dev/docs/browsers#managing-browser-binaries */
const PLAYWRIGHT_CACHES = {
  linux: [homedir(), '.cache', 'ms-playwright'],
  darwin: [homedir(), 'Library', 'Caches', 'ms-playwright'],
  win32: [process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'],
}
const PLAYWRIGHT_PROGRAMS = {
  linux: [['chrome-linux*', 'chrome']],
  darwin: [
    ['chrome-mac*', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    ['chrome-mac*', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ],
  win32: [['chrome-win*', 'chrome.exe']],
}

const BRANDED_CHROME_REASON =
  'Google Chrome no longer loads an unpacked extension from the command line (since version 137). ' +
  'Chromium or Chrome for Testing does.'

const WHAT_TO_DO = `No Chromium was found, and it could not be installed from here. Do one of these, then try again:
  - Debian, Ubuntu:  sudo apt-get install chromium
  - anywhere:        npx playwright install chromium
  - have it already: set CHROME_PATH to the program (Chromium or Chrome for Testing, not Google Chrome)`

/**
 * Why a browser that calls itself so cannot be used, undefined when it can.
 *
 * @param {string | undefined} version what the program says to `--version`
 * @returns {string | undefined}
 */
export function objectionTo(version) {
  if (version === undefined) return 'It does not start.'
  if (/^Google Chrome(?! for Testing)/.test(version)) return BRANDED_CHROME_REASON
  return undefined
}

/**
 * The Chromium to use: CHROME_PATH, one on the PATH, or Playwright's; undefined when there is none. Throws
 * when CHROME_PATH names one that cannot be used.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROME_PATH
  if (!chosen) return [...onPath(NAMES_ON_PATH), ...inPlaywrightCache()].find(isUsable)
  const objection = existsSync(chosen) ? objectionOf(chosen) : 'There is no such file.'
  if (objection) throw new Error(`CHROME_PATH=${chosen} cannot be used. ${objection}`)
  return chosen
}

/**
 * The Chromium to use, installed first when there is none. Throws an Error that says what to do and what was
 * tried.
 *
 * @returns {string}
 */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found

  const failures = []
  for (const install of hasApt() ? [installByPlaywright, installByApt] : [installByPlaywright]) {
    say('Installing Chromium …')
    try {
      install()
    } catch (error) {
      failures.push(error.message)
    }
    // Playwright's may be there and still not start, for want of the system's libraries.
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error([...failures, WHAT_TO_DO].join('\n\n'))
}

function installByPlaywright() {
  runQuietly('npx', ['--yes', 'playwright', 'install', '--no-shell', 'chromium'], {
    shell: process.platform === 'win32',
    timeout: 600_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  })
}

function installByApt() {
  aptInstall(['chromium'])
}

/** @returns {string[]} */
function inPlaywrightCache() {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH
  const cache = chosen ? [chosen] : PLAYWRIGHT_CACHES[process.platform]
  if (!cache) return []
  return PLAYWRIGHT_PROGRAMS[process.platform].flatMap((program) =>
    matching([join(...cache), 'chromium-*', ...program]).filter(isProgram),
  )
}

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function objectionOf(path) {
  // On Windows the program opens a window instead of saying its version; there the folder tells.
  if (process.platform !== 'win32') return objectionTo(versionOf(path))
  return /\\Google\\Chrome\\Application\\/i.test(path) ? BRANDED_CHROME_REASON : undefined
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function isUsable(path) {
  return objectionOf(path) === undefined
}
