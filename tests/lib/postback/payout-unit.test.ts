import { describe, expect, it } from 'vitest'
import { buildPostback } from '@/lib/postback/request'
import type { Platform } from '@/lib/schemas/platform'
import { known, tracker } from './click'

const cents = {
  ...tracker,
  postback: tracker.postback && { ...tracker.postback, payoutUnit: 'minor' as const },
}

const findingsOf = (sum: string, platforms: Platform[] = [cents]) =>
  buildPostback(
    {
      template: `https://go.tracker.example/pb?tclick=trk0123456789ab&sum=${sum}`,
      method: 'GET',
      receivingPlatform: 'tracker',
      values: [],
    },
    { ...known, platforms },
  ).findings

describe('payout-unit', () => {
  it('finds units where the receiver takes cents, and writes cents', () => {
    const [unit] = findingsOf('12.5')
    expect(unit).toMatchObject({ id: 'payout-unit', fix: { text: expect.stringMatching(/&sum=1250$/) } })
  })

  it('lets whole numbers pass, and any amount where units are taken', () => {
    expect(findingsOf('1250')).toEqual([])
    expect(findingsOf('12.5', [tracker])).toEqual([])
  })
})
