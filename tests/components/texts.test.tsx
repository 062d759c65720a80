import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutMiddle } from '@/components/ui/cut-middle'
import { formatDuration } from '@/components/ui/times'
import { exportFileName } from '@/components/workbench/file-name'
import { failed, healthy } from './clicks'

describe('a time span', () => {
  it.each([
    [0, '0 ms'],
    [41.6, '42 ms'],
    [1_240, '1.2 s'],
    [42_000, '42 s'],
    [600_000, '10 min'],
  ])('of %d milliseconds reads %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text)
  })
})

describe('a long text', () => {
  it('keeps its beginning and its end, and is never longer than before', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000 }), (text) => {
        const cut = cutMiddle(text)
        expect(cut.length).toBeLessThanOrEqual(text.length)
        expect(cut.slice(0, 280)).toBe(text.slice(0, 280))
        expect(cut.slice(-60)).toBe(text.slice(-60))
      }),
    )
  })
})

describe('the name of an export file', () => {
  const now = Date.UTC(2026, 4, 4, 12, 4)

  it('tells day, time and where the click landed', () => {
    expect(exportFileName(now, healthy)).toBe('clickscope-2026-05-04-1204-shop.example.json')
    expect(exportFileName(now)).toBe('clickscope-2026-05-04-1204.json')
  })

  it('holds nothing that a file name must not', () => {
    const click = { ...failed, hops: failed.hops.map((hop) => ({ ...hop, url: 'https://a|b<c>/../x' })) }
    expect(exportFileName(now, click)).toMatch(/^[\w.-]+$/)
  })
})
