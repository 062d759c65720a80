import { describe, expect, it } from 'vitest'
import { buildPostback } from '@/lib/postback/request'
import type { Click } from '@/lib/schemas/click'
import { clickOver, known } from './click'

const ID = 'Ad/0123456789"Click'
const ENCODED = encodeURIComponent(ID)
const click = clickOver(`https://shop.example/?adclid=${ENCODED}`)

interface Sent {
  body?: string
  contentType?: string
  of?: Click
}

function isFound(rest: string, { body, contentType, of = click }: Sent = {}): boolean {
  const template = `https://t.example/pb${rest}`
  const method = body === undefined ? 'GET' : 'POST'
  const { findings } = buildPostback({ template, method, body, contentType, values: [], click: of }, known)
  return findings.some(({ id }) => id === 'no-click-id')
}

describe('no-click-id', () => {
  it.each(['', '?status=sale', '?clickid=', '?sum={payout}&type={event}', '/other', `#${ENCODED}`])(
    'hits %s',
    (rest) => {
      expect(isFound(rest)).toBe(true)
    },
  )

  it.each([
    `?any=${ENCODED}`,
    `?any=before_${ENCODED}`,
    `/${ENCODED}/sale`,
    `&any=${ENCODED}`,
    '?any={clickid}',
    '?any=REPLACE',
    '?clickid=another',
  ])('lets %s pass', (rest) => {
    expect(isFound(rest)).toBe(false)
  })

  it.each([
    [`any=${ENCODED}`, undefined, false],
    ['any=1', undefined, true],
    [JSON.stringify({ data: [{ any: ID }] }), 'application/json', false],
    [JSON.stringify({ data: [{ any: 1 }] }), 'application/json', true],
    [`any ${ID}`, 'text/plain', false],
  ])('in the body %s of type %s: %s', (body, contentType, found) => {
    expect(isFound('', { body, contentType })).toBe(found)
  })

  it('does not find a short ID inside another value', () => {
    const of = clickOver('https://shop.example/?adclid=ad-1')
    expect(isFound('?any=ad-12', { of })).toBe(true)
    expect(isFound('?any=ad-1', { of })).toBe(false)
  })

  it('says nothing of a click without IDs', () => {
    expect(isFound('?status=sale', { of: clickOver('https://shop.example/') })).toBe(false)
  })
})
