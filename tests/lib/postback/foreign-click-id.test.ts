import { describe, expect, it } from 'vitest'
import { buildPostback } from '@/lib/postback/request'
import { clickOver, known } from './click'

const ID = 'Ad-0123456789-Click'
const click = clickOver(`https://shop.example/?adclid=${ID}`)

function said(query: string, withClick = true): string | undefined {
  const template = `https://t.example/pb?${query}`
  const draft = { template, method: 'GET', click: withClick ? click : undefined } as const
  const { findings } = buildPostback({ ...draft, values: [] }, known)
  return findings.find(({ id }) => id === 'foreign-click-id')?.says
}

describe('foreign-click-id', () => {
  it.each([
    ['clickid=somebody-else', 'carries'],
    ['a=1&CLICKID=somebody-else', 'carries'],
    [`clickid=${ID.toLowerCase()}`, 'upper and lower case'],
    [`clickid=${ID.slice(0, 8)}`, 'adclid cut off, of 19 characters (hop 1, parameter adclid)'],
    [`clickid=${ID}00`, 'adclid with more after'],
    [`transaction_id=${ID}&clickid=order-7`, 'clickid is order-7'],
  ])('hits %s', (query, words) => {
    expect(said(query)).toContain(words)
  })

  it.each([
    `clickid=${ID}`,
    `clickid=${ID}&transaction_id=order-7`,
    'clickid={clickid}',
    'clickid=REPLACE',
    'clickid=',
    'order=somebody-else',
  ])('lets %s pass', (query) => {
    expect(said(query)).toBeUndefined()
  })

  it('asks for at least as much agreement as makes a beginning telling', () => {
    expect(said(`clickid=${ID.slice(0, 7)}`)).toContain('carries')
  })

  it('says nothing without a click', () => {
    expect(said('clickid=somebody-else', false)).toBeUndefined()
  })
})
