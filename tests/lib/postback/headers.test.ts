import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { buildPostback } from '@/lib/postback/request'

const values = [
  { name: 'token', value: 'a b', from: 'typed' },
  { name: 'lines', value: 'one\r\nX-Other: two', from: 'typed' },
  { name: 'name', value: 'Ж', from: 'typed' },
]
const build = (name: string, value: string) =>
  buildPostback(
    { template: 'https://t.example/', method: 'GET', headers: [{ name, value }], values },
    builtIn,
  )

describe('the headers of a template', () => {
  it('are filled as plain text, on one line', () => {
    expect(build('X-Key', 'Bearer {token}').request.headers).toEqual([{ name: 'X-Key', value: 'Bearer a b' }])
    expect(build('X-Key', '{lines}').request.headers).toEqual([{ name: 'X-Key', value: 'one X-Other: two' }])
  })

  it('go out beside the content type of a body', () => {
    const { request } = buildPostback(
      {
        template: 'https://t.example/',
        method: 'POST',
        body: 'a',
        headers: [{ name: 'X-A', value: '1' }],
        values: [],
      },
      builtIn,
    )
    expect(request.headers.map(({ name }) => name)).toEqual(['Content-Type', 'X-A'])
  })

  it.each([
    ['header-not-allowed', 'cOOkie', 'a=1', 'X-Cookie'],
    ['header-not-allowed', 'Sec-Fetch-Mode', 'cors', 'Security'],
    ['header-not-allowed', 'Host', 't.example', 'X-Host'],
  ])('hold none that a browser sends itself: %s', (id, name, value, allowed) => {
    expect(build(name, value).findings).toEqual([expect.objectContaining({ id, severity: 'error' })])
    expect(build(allowed, value).findings).toEqual([])
  })

  it.each([
    ['header-letters', '{name}', 'é'],
    ['header-not-filled', '{other}', '{token}'],
  ])('hold only what can be sent: %s', (id, wrong, right) => {
    expect(build('X-A', wrong).findings).toEqual([expect.objectContaining({ id, where: 'header X-A' })])
    expect(build('X-A', right).findings).toEqual([])
  })
})
