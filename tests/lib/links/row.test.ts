import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { rowOf, rowOfRefusal } from '@/lib/links/row'
import type { Click } from '@/lib/schemas/click'
import { clickOf } from '../checks/clicks'
import { chain, hop } from '../ids/hops'

const GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'
const link = { line: 4, url: `https://net.example/c?gclid=${GCLID}` }
const row = (click: Click, mode: 'visit' | 'request' = 'visit', stillRunning = false) =>
  rowOf(link, { click, stillRunning }, mode, builtIn)

describe('the row of a link', () => {
  it('tells where the link led, over which hosts, and what became of the identifiers', () => {
    const hops = chain(
      `net.example/c?gclid=${GCLID}&sub1=a`,
      `net.example/d?gclid=${GCLID}`,
      'shop.example/deal',
    )
    expect(row(clickOf(hops, { id: 'c-1' }))).toMatchObject({
      line: 4,
      severity: 'bad',
      says: expect.stringMatching(/^gclid was lost between hop 2, net\.example, and hop 3, shop\.example/),
      finalUrl: 'https://shop.example/deal',
      statuses: ['302', '302', '200'],
      hosts: ['net.example', 'shop.example'],
      kept: [],
      lost: ['gclid'],
      durationMs: 40,
      clickId: 'c-1',
    })
  })

  it('names the failure by the browser’s own word, and claims nothing of identifiers', () => {
    const hops = [
      hop(`https://net.example/c?gclid=${GCLID}`),
      hop('https://gone.invalid/', { status: undefined, error: { code: 'net::ERR_NAME_NOT_RESOLVED' } }),
    ]
    expect(row(clickOf(hops, { outcome: 'failed' }))).toMatchObject({
      severity: 'bad',
      says: expect.stringContaining('the host name was not found'),
      error: 'net::ERR_NAME_NOT_RESOLVED',
      statuses: ['302', 'failed'],
      kept: [],
      lost: [],
    })
  })

  it('leaves frames and rewritten addresses out of the way', () => {
    const hops = [
      ...chain('go.example/x', 'shop.example/'),
      hop('https://frame.example/', { frameId: 3 }),
      hop('https://shop.example/#top', { how: 'history' }),
    ]
    expect(row(clickOf(hops))).toMatchObject({ finalUrl: 'https://shop.example/', statuses: ['302', '200'] })
  })

  it('of a plain request says that a page was reached and not run, and leads to no recorded click', () => {
    const plain = row(clickOf(chain('go.example/x', 'shop.example/')), 'request')
    expect(plain.note).toMatch(/A page was reached/)
    expect(plain.clickId).toBeUndefined()
    const refresh = hop('https://go.example/', {
      status: 200,
      responseHeaders: [{ name: 'Refresh', value: '0;url=https://shop.example/' }],
    })
    expect(row(clickOf([refresh]), 'request').note).toMatch(/its Refresh header was not followed/)
    expect(row(clickOf([refresh]), 'visit').note).toBeUndefined()
  })

  it('says that it still ran when the time was over', () => {
    expect(row(clickOf(chain('go.example/x'), { outcome: 'open' }), 'visit', true)).toMatchObject({
      severity: 'warn',
      says: 'Still running after 60 s',
      durationMs: 60_000,
    })
  })

  it('of a link that was not checked has the reason only', () => {
    expect(rowOfRefusal(link, 'Not visited')).toMatchObject({ ...link, says: 'Not visited', statuses: [] })
  })
})
