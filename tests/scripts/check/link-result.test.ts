import { describe, expect, it } from 'vitest'
import { exitCodeOf } from '@/scripts/check/exit-code'
import { judgeLink } from '@/scripts/check/link-result'
import { results } from './results'

describe('a link', () => {
  it.each([
    ['kept', true, 'ids-kept'],
    ['lost', false, 'id-lost'],
    ['refused', false, 'server-error'],
    ['lostBehindMacro', false, 'id-lost'],
    ['lostBefore', false, 'id-lost'],
    ['running', false, 'running'],
    ['download', false, 'download'],
    ['nothing', false, 'not-recorded'],
  ] as const)('%s: passed is %s, for %s', (name, passed, code) => {
    expect(judgeLink(results[name])).toMatchObject({ passed, code })
  })
})

describe('the exit code', () => {
  it('is 0 when every link passed, else 1', () => {
    expect(exitCodeOf([results.kept, results.kept])).toBe(0)
    expect(exitCodeOf([results.kept, results.lost])).toBe(1)
  })
})
