import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findChromium, objectionTo } from '@/scripts/setup/chromium.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clickscope-chromium-'))
  vi.stubEnv('CHROME_PATH', '')
  vi.stubEnv('PATH', join(folder, 'bin'))
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'playwright'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('objectionTo', () => {
  it.each(['Chromium 156.0.8078.79 built on Debian', 'Google Chrome for Testing 159.0.8154.6'])(
    'takes %s',
    (version) => {
      expect(objectionTo(version)).toBeUndefined()
    },
  )

  it('refuses branded Chrome with the reason', () => {
    expect(objectionTo('Google Chrome 137.0.7151.55')).toContain('no longer loads an unpacked extension')
  })

  it('refuses what does not start', () => {
    expect(objectionTo(undefined)).toBe('It does not start.')
  })
})

describe.skipIf(process.platform !== 'linux')('findChromium', () => {
  it('finds none on a bare machine', () => {
    expect(findChromium()).toBeUndefined()
  })

  it('prefers CHROME_PATH, then the PATH, then the newest in the cache of Playwright', () => {
    program('playwright/chromium-999/chrome-linux/chrome', 'echo Chromium 99')
    const newest = program(
      'playwright/chromium-1255/chrome-linux64/chrome',
      'echo Google Chrome for Testing 159',
    )
    expect(findChromium()).toBe(newest)
    const onPath = program('bin/chromium', 'echo Chromium 156')
    expect(findChromium()).toBe(onPath)
    const chosen = program('mine', 'echo Chromium 157')
    vi.stubEnv('CHROME_PATH', chosen)
    expect(findChromium()).toBe(chosen)
  })

  it('passes over a program on the PATH that does not start', () => {
    program('bin/chromium', 'exit 1')
    const working = program('bin/chromium-browser', 'echo Chromium 156')
    expect(findChromium()).toBe(working)
  })

  it.each([
    ['echo Google Chrome 137.0.7151.55', 'Google Chrome no longer loads'],
    ['exit 1', 'It does not start.'],
  ])('says why a CHROME_PATH (%s) cannot be used', (script, reason) => {
    vi.stubEnv('CHROME_PATH', program('mine', script))
    expect(() => findChromium()).toThrow(reason)
  })

  it('says when CHROME_PATH leads nowhere', () => {
    vi.stubEnv('CHROME_PATH', join(folder, 'gone'))
    expect(() => findChromium()).toThrow('There is no such file.')
  })
})

function program(path: string, script: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}
