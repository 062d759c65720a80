import { describe, expect, it } from 'vitest'
import { factsOf } from '@/lib/checks/click-facts'
import { findingsIn } from '@/lib/checks/findings'
import { judge } from '@/lib/checks/verdict'
import type { IdChange } from '@/lib/ids/id-track'
import { chain } from '../../ids/hops'
import { clickOf } from '../clicks'

const FBCLID = 'IwAR0sJ3yYDdTf2n1x7Xv9bq3FzKk8mWcLrPqTgHhJ5oNsUeVaBdCiEjGkMlOp'
const CLICKID = '64f0aa11bb22cc33dd44EE55'

/** The facts of a click whose last hop did this to the identifier. */
function changedFacts(query: string, changes: IdChange[], found?: string) {
  const facts = factsOf(clickOf(chain(`go.example/?${query}`, `shop.example/?${query}`)))
  const tracks = facts.tracks.map((track) => ({
    ...track,
    cells: track.cells.map((cell, hop) => (hop === 1 ? { ...cell, changes, found } : cell)),
  }))
  return { ...facts, tracks }
}

const findings = (...given: Parameters<typeof changedFacts>) => findingsIn(changedFacts(...given))

describe('an identifier that was changed on the way', () => {
  it('in case: of one whose vendor compares by case it is a problem, and names the vendor', () => {
    const found = FBCLID.toLowerCase()
    expect(findings(`fbclid=${FBCLID}`, ['case-folded'], found)).toMatchObject([
      {
        id: 'id-case',
        severity: 'bad',
        place: { hops: [0, 1], identifier: 'fbclid' },
        says: 'fbclid was changed in case between hop 1, go.example, and hop 2, shop.example; Meta matches it by its case',
        value: found,
        docs: 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
      },
    ])
  })

  it('in case: of any other it is a warning', () => {
    expect(findings(`clickid=${CLICKID}`, ['case-folded'], CLICKID.toLowerCase())).toMatchObject([
      {
        id: 'id-case',
        severity: 'warn',
        says: 'clickid was changed in case between hop 1, go.example, and hop 2, shop.example',
      },
    ])
  })

  it('cut: says from how many characters to how many', () => {
    expect(findings(`clickid=${CLICKID}`, ['renamed', 'truncated'], CLICKID.slice(0, 10))).toMatchObject([
      {
        id: 'id-cut',
        severity: 'bad',
        says: 'clickid was cut from 24 to 10 characters between hop 1, go.example, and hop 2, shop.example',
        value: '64f0aa11bb',
      },
    ])
  })

  it('altered: is a problem of a click ID, and a warning of a sub-ID', () => {
    expect(findings(`clickid=${CLICKID}`, ['altered'], 'x')).toMatchObject([
      { id: 'id-altered', severity: 'bad', value: 'x' },
    ])
    expect(findings('sub1=summer-sale', ['altered'], 'summer sale')).toMatchObject([
      { id: 'id-altered', severity: 'warn', value: 'summer sale' },
    ])
  })

  it('is nothing to object to where it only has another name, place or form', () => {
    expect(
      findings(`clickid=${CLICKID}`, ['renamed', 're-encoded', 'moved', 'duplicated', 'back-again']),
    ).toEqual([])
  })

  it('is nothing to object to where it names no click', () => {
    expect(findings('utm_source=Newsletter', ['case-folded'], 'newsletter')).toEqual([])
  })

  it('is said in the verdict before what arrived', () => {
    expect(judge(changedFacts(`clickid=${CLICKID}`, ['truncated'], 'x')).code).toBe('id-cut')
    expect(judge(changedFacts(`clickid=${CLICKID}`, [])).code).toBe('ids-kept')
  })
})
