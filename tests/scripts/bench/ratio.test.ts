import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, median, ratioOf, ratioText } from '@/scripts/bench/ratio'

describe('median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(median([10, 9, 100])).toBe(10)
    expect(median([10, 9, 100, 20])).toBe(15)
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('ratioOf', () => {
  it('takes the ratio within each round, so that a slow machine tells nothing', () => {
    const than = [100, 900, 300, 200, 5_000]
    expect(ratioOf([110, 990, 330, 220, 5_500], than).median).toBeCloseTo(1.1)
  })

  it('has the interval of order statistics: of 40 rounds from the 14th value to the 27th', () => {
    const values = Array.from({ length: 40 }, (_, index) => index + 1)
    expect(ratioOf(values.toReversed(), Array(40).fill(1))).toEqual({ median: 20.5, low: 14, high: 27 })
  })

  it('has the widest interval of few rounds', () => {
    expect(ratioOf([3, 1, 2], [1, 1, 1])).toEqual({ median: 2, low: 1, high: 3 })
  })

  it('holds the median in its interval', () => {
    const rounds = fc.array(
      fc.record({ value: fc.integer({ min: 1, max: 9_999 }), than: fc.integer({ min: 1, max: 9_999 }) }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(rounds, (pairs) => {
        const ratio = ratioOf(
          pairs.map(({ value }) => value),
          pairs.map(({ than }) => than),
        )
        expect(ratio.low).toBeLessThanOrEqual(ratio.median)
        expect(ratio.high).toBeGreaterThanOrEqual(ratio.median)
      }),
    )
  })
})

describe('judge', () => {
  it.each([
    [{ median: 1.01, low: 1, high: 1.03 }, 'met'],
    [{ median: 1.01, low: 1, high: 1.04 }, 'not missed beyond the noise'],
    [{ median: 1.05, low: 1.03, high: 1.2 }, 'not missed beyond the noise'],
    [{ median: 1.05, low: 1.04, high: 1.2 }, 'missed'],
  ] as const)('says of %j: %s', (ratio, says) => {
    expect(judge(ratio, 1.03)).toBe(says)
  })

  it('calls nothing missed within the noise', () => {
    expect(judge({ median: 1.05, low: 1.04, high: 1.2 }, 1.03, 1.02)).toBe('not missed beyond the noise')
    expect(judge({ median: 1.1, low: 1.06, high: 1.2 }, 1.03, 1.02)).toBe('missed')
  })
})

it('a ratio is told with its interval', () => {
  expect(ratioText({ median: 1.024, low: 0.999, high: 1.05 })).toBe('1.02 (1.00–1.05)')
})
