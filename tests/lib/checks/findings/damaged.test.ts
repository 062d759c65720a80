import { describe, expect, it } from 'vitest'
import { factsOf } from '@/lib/checks/click-facts'
import { findingsIn } from '@/lib/checks/findings'
import { judge } from '@/lib/checks/verdict'
import { builtIn } from '@/lib/ids/known'
import { chain } from '../../ids/hops'
import { clickOf } from '../clicks'

const FBCLID = 'IwAR0sJ3yYDdTf2n1x7Xv9bq3FzKk8mWcLrPqTgHhJ5oNsUeVaBdCiEjGkMlOp'
const CLICKID = '64f0aa11bb22cc33dd44EE55'
const META = 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc'

/** The facts of a click that arrives with `then`, and stays so unless the third hop has it otherwise. */
function changedFacts(query: string, then: string, last = then) {
  return factsOf(
    clickOf(chain(`go.example/?${query}`, `net.example/?${then}`, `shop.example/?${last}`)),
    builtIn,
  )
}

const findings = (...given: Parameters<typeof changedFacts>) =>
  findingsIn(changedFacts(...given)).filter(({ id }) => id === 'id-damaged')

describe('an identifier that was changed on the way', () => {
  it('in case: names the vendor that documents that case counts', () => {
    expect(findings(`fbclid=${FBCLID}`, `fbclid=${FBCLID.toLowerCase()}`)).toMatchObject([
      {
        id: 'id-damaged',
        severity: 'bad',
        place: { hops: [0, 1], identifier: 'fbclid' },
        says: 'fbclid was changed to lower case between hop 1, go.example, and hop 2, net.example',
        why: 'Meta matches fbclid by its case: in another case it belongs to no click.',
        value: FBCLID.toLowerCase(),
        docs: META,
      },
    ])
  })

  it('in case: does not claim that of any other vendor', () => {
    const [finding] = findings(`clickid=${CLICKID}`, `clickid=${CLICKID.toUpperCase()}`)
    expect(finding).toMatchObject({
      severity: 'bad',
      says: 'clickid was changed to upper case between hop 1, go.example, and hop 2, net.example',
      docs: undefined,
    })
    expect(finding?.why).toMatch(/^Most platforms/)
  })

  it('cut: says to how many characters, and where to look for a limit', () => {
    const [finding] = findings(`clickid=${CLICKID}`, `clickid=${CLICKID.slice(0, 10)}`)
    expect(finding).toMatchObject({
      says: 'clickid was cut to 10 of 24 characters between hop 1, go.example, and hop 2, net.example',
      value: '64f0aa11bb',
    })
    expect(finding?.fix).toMatch(/a limit on the length/)
  })

  it('altered: is a problem of a click ID, and a warning of a sub-ID', () => {
    const other = `${CLICKID}%7D`
    expect(
      findings(`sub1=summer-sale-2026&clickid=${CLICKID}`, `sub1=summer+sale+2026&clickid=${other}`),
    ).toMatchObject([
      { severity: 'bad', place: { identifier: 'clickid' }, value: `${CLICKID}}` },
      { severity: 'warn', place: { identifier: 'sub1' }, value: 'summer sale 2026' },
    ])
  })

  it('together with others: is one finding', () => {
    const query = `fbclid=${FBCLID}&gclid=EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE`
    expect(findings(query, query.toLowerCase())).toMatchObject([
      { says: expect.stringMatching(/^fbclid and gclid were changed to lower case/), docs: META },
    ])
  })

  it('but came back whole: is none', () => {
    const cut = `clickid=${CLICKID.slice(0, 12)}`
    expect(findings(`clickid=${CLICKID}`, cut)).toHaveLength(1)
    expect(findings(`clickid=${CLICKID}`, cut, `clickid=${CLICKID}`)).toEqual([])
  })

  it('in name, place or form only: is none', () => {
    expect(
      findings(`clickid=${CLICKID}`, `sub1=${btoa(CLICKID)}&sub2=${btoa(CLICKID)}#x=${CLICKID}`),
    ).toEqual([])
  })

  it('that names no click: is none', () => {
    expect(findings('utm_source=Newsletter', 'utm_source=newsletter')).toEqual([])
  })

  it('is said in the verdict before what arrived', () => {
    const whole = `clickid=${CLICKID}`
    expect(judge(changedFacts(whole, whole.slice(0, -6))).code).toBe('id-damaged')
    expect(judge(changedFacts(whole, whole)).code).toBe('ids-kept')
  })
})
