import { describe, expect, it } from 'vitest'
import { resembles } from '@/lib/url/resemblance'

describe('resembles', () => {
  it.each([
    ['without its hyphens', '0f8a6d5c-2b1e-11ee-82e5-a0b20a18b8f9', '0f8a6d5c2b1e11ee82e5a0b20a18b8f9'],
    ['with dots for underscores', 'ab_cd_ef_gh_1', 'ab.cd.ef.gh.1'],
    ['with a quotation mark behind it', '64f0aa11bb22', '64f0aa11bb22"'],
    ['with a piece put before it', '64f0aa11bb22cc33', 'id64f0aa11bb22cc33'],
    ['with a piece left out of its middle', '64f0aa11bb22cc33', '64f0aa11b2cc33'],
  ])('holds for a text %s', (_what, one, other) => {
    expect([resembles(one, other), resembles(other, one)]).toEqual([true, true])
  })

  it.each([
    ['itself', '64f0aa11bb22', '64f0aa11bb22'],
    ['the next ID of a counter', '64f0aa11bb22cc33dd44ee55', '64f0aa11bb22cc33dd44ee56'],
    ['the next time-based UUID', '0f8a6d5c2b1e11ee82e5a0b20a18b8f9', '0f8a6d5d2b1e11ee82e5a0b20a18b8f9'],
    ['another case', 'abcdefghij', 'ABCDEFGHIJ'],
    ['half of it', '64f0aa11bb22cc33dd44ee55', '64f0aa11bb22'],
    ['a short text with one letter more', 'abcdefg', 'abcdefgh'],
    ['punctuation alone', '--------', '........'],
  ])('does not hold for %s', (_what, one, other) => {
    expect([resembles(one, other), resembles(other, one)]).toEqual([false, false])
  })
})
