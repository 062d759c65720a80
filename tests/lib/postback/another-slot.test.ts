import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { blocksSending } from '@/lib/postback/findings'
import { impliedPostbacks } from '@/lib/postback/implied'
import { buildPostback } from '@/lib/postback/request'
import type { Click } from '@/lib/schemas/click'
import { clickOver } from './click'

const ID = '64f0c1a7b3e2d90001a4bb17'
const EVERFLOW_ID = '0123456789abcdef0123456789abcdef'
const T = 'https://abc.rdtk.io/postback'
const chain = clickOver(
  'https://abc.rdtk.io/click',
  `https://www.net.example/?affid=12&sub5=${ID}`,
  `https://shop.example/?_ef_transaction_id=${EVERFLOW_ID}`,
)
/** The network is not known: nothing but the parameter tells of the slot. */
const plain = clickOver('https://abc.rdtk.io/click', `https://www.net.example/?sub5=${ID}`)
/** No slot has a number. */
const direct = clickOver('https://abc.rdtk.io/click', `https://shop.example/?rtkcid=${ID}`)
const privateTracker = clickOver('https://go.private.example/c', `https://www.net.example/?sub5=${ID}`)

function findingsOf(template: string, click: Click, body?: string) {
  const method = body === undefined ? 'GET' : 'POST'
  const implied = impliedPostbacks(click, builtIn)
  return buildPostback({ template, method, body, values: [], click, implied }, builtIn).findings
}

const finding = (template: string, click = chain, body?: string) =>
  findingsOf(template, click, body).find(({ id }) => id === 'another-slot')

describe('another-slot', () => {
  it('is an error that says where the ID went, and writes the right slot', () => {
    expect(finding(`${T}?clickid={sub4}&sum={payout}`)).toEqual({
      id: 'another-slot',
      severity: 'error',
      where: 'parameter clickid',
      says: 'clickid returns {sub4}, but RedTrack’s clickid went to Everflow in sub5.',
      why: 'What comes back then is another value, for which the receiver has no click.',
      fix: { says: 'Write {sub5}', field: 'template', text: `${T}?clickid={sub5}&sum={payout}` },
    })
    expect(blocksSending(findingsOf(`${T}?clickid={sub4}`, chain))).toBe(true)
  })

  it('is gone after its fix', () => {
    const fix = finding(`${T}?clickid={sub4}`)?.fix
    expect(finding(fix?.text ?? '')).toBeUndefined()
  })

  it.each([
    ['another slot', `${T}?clickid={sub4}`, chain],
    ['another slot of a network that is not known', `${T}?clickid={aff_sub4}`, plain],
    ['the network’s own click ID', `${T}?clickid={transaction_id}`, chain],
    ['the network’s order', `${T}?clickid={order_id}`, chain],
    ['another slot, at another host of the tracker', 'https://pb.own.example/postback?clickid={sub4}', chain],
    [
      'another slot, to a tracker that is not known',
      'https://go.private.example/pb?cid={sub4}',
      privateTracker,
    ],
  ])('hits %s', (_, template, click) => {
    expect(finding(template, click)?.fix?.text).toBe(template.replace(/\{\w+\}/, '{sub5}'))
  })

  it.each([
    ['the slot in which the ID went', `${T}?clickid={sub5}`, chain],
    ['the slot as others spell it', `${T}?clickid={aff_sub5}`, plain],
    ['the slot in another case', `${T}?clickid={Sub5}`, chain],
    ['a slot of another parameter', `${T}?clickid={sub5}&ref={sub4}`, chain],
    ['a word of Clickscope’s', `${T}?clickid={click_id}`, chain],
    ['a value that is typed', `${T}?clickid=sub4`, chain],
    ['a slot where the ID went in none with a number', `${T}?clickid={sub1}`, direct],
    ['another receiver', 'https://other.example/pb?clickid={sub4}', chain],
    ['what is no URL', 'clickid={sub4}', chain],
    ['an empty template', '', chain],
  ])('lets %s pass', (_, template, click) => {
    expect(finding(template, click)).toBeUndefined()
  })

  it('lets pass what any taker of the ID may return', () => {
    const click = clickOver(
      'https://abc.rdtk.io/click',
      `https://www.net.example/?affid=12&sub5=${ID}`,
      `https://www.net.example/next?affid=12&sub2=${ID}`,
      'https://shop.example/',
    )
    expect(finding(`${T}?clickid={sub2}`, click)).toBeUndefined()
    expect(finding(`${T}?clickid={sub3}`, click)).toBeDefined()
  })

  it('is found in the fields of a form body', () => {
    const fix = { says: 'Write {sub5}', field: 'body', text: 'sum=1&clickid={sub5}' }
    expect(finding(T, chain, 'sum=1&clickid={sub4}')).toMatchObject({ where: 'body field clickid', fix })
  })
})
