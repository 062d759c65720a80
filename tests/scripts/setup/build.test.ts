import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lastChange } from '@/scripts/setup/build.mjs'

const LONG_AGO = new Date(1_000_000_000_000)
const LATER = new Date(1_100_000_000_000)

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clickscope-build-'))
  mkdirSync(join(folder, 'lib/url'), { recursive: true })
  writeFileSync(join(folder, 'lib/url/parts.ts'), '')
  for (const path of ['lib/url/parts.ts', 'lib/url', 'lib'])
    utimesSync(join(folder, path), LONG_AGO, LONG_AGO)
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('lastChange', () => {
  it('is that of the file changed last, however deep', () => {
    expect(lastChange([join(folder, 'lib')])).toBe(LONG_AGO.getTime())
    utimesSync(join(folder, 'lib/url/parts.ts'), LATER, LATER)
    expect(lastChange([join(folder, 'lib')])).toBe(LATER.getTime())
  })

  it('notices a deletion', () => {
    rmSync(join(folder, 'lib/url/parts.ts'))
    expect(lastChange([join(folder, 'lib')])).toBeGreaterThan(LATER.getTime())
  })

  it('is 0 for what is not there', () => {
    expect(lastChange([join(folder, 'nowhere')])).toBe(0)
  })
})
