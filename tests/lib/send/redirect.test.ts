import { describe, expect, it } from 'vitest'
import type { Answer, TestRequest } from '@/lib/schemas/run'
import { followRedirect, type Guarded } from '@/lib/send/redirect'

const FORM = { name: 'Content-Type', value: 'application/x-www-form-urlencoded' }
const get: TestRequest = { method: 'GET', url: 'https://t.example/pb?id=1', headers: [] }
const post: TestRequest = {
  ...get,
  method: 'POST',
  headers: [FORM, { name: 'X-Key', value: 'k' }],
  body: 'id=1',
}

function follow(request: TestRequest, status: number, redirectTo: string, guarded: Partial<Guarded> = {}) {
  const answer: Answer = {
    status,
    statusLine: '',
    headers: [],
    body: { text: '', bytes: 0, truncated: false },
    redirectTo,
  }
  return followRedirect(request, answer, { secrets: [], maySendTo: () => true, ...guarded })
}

describe('a redirect that is followed', () => {
  it('is asked for at the address that it names, without the fragment', () => {
    expect(follow(get, 302, '/next?id=1#x')).toEqual({
      request: { ...get, url: 'https://t.example/next?id=1' },
    })
  })

  it.each([301, 302, 303])('with %i makes a GET of a POST and drops its body', (status) => {
    expect(follow(post, status, '/next')).toEqual({
      request: { method: 'GET', url: 'https://t.example/next', headers: [] },
    })
  })

  it.each([307, 308])(
    'with %i keeps method and body, and at another host no header but the type',
    (status) => {
      expect(follow(post, status, '/next')).toEqual({ request: { ...post, url: 'https://t.example/next' } })
      expect(follow(post, status, 'https://other.example/')).toEqual({
        request: { ...post, url: 'https://other.example/', headers: [FORM] },
      })
    },
  )
})

describe('a redirect is not followed', () => {
  const secrets = ['s3cr3t/']
  const why = (result: ReturnType<typeof follow>) =>
    'notFollowed' in result ? result.notFollowed : 'followed'

  it('with a secret to another host or out of https, in URL, body or encoded', () => {
    const said = /secret to https?:\/\//
    expect(why(follow(get, 302, 'https://other.example/?token=s3cr3t/', { secrets }))).toMatch(said)
    expect(why(follow(get, 302, 'https://other.example/?token=s3cr3t%2F', { secrets }))).toMatch(said)
    expect(
      why(follow({ ...post, body: 'token=s3cr3t/' }, 307, 'https://other.example/', { secrets })),
    ).toMatch(said)
    expect(why(follow(get, 302, 'http://t.example/?token=s3cr3t/', { secrets }))).toMatch(said)
    expect(why(follow(get, 302, 'https://t.example/?token=s3cr3t/', { secrets }))).toBe('followed')
    expect(why(follow(get, 302, 'https://other.example/', { secrets }))).toBe('followed')
  })

  it('to a live partner by a test that is not meant for one', () => {
    const maySendTo = (url: string) => !url.includes('live')
    expect(why(follow(get, 302, 'https://live.example/', { maySendTo }))).toMatch(
      /live\.example is a live partner/,
    )
  })

  it.each([
    ['myapp://open', /myapp:/],
    ['https://', /no address/],
  ])('to %s', (to, said) => {
    expect(why(follow(get, 302, to))).toMatch(said)
  })
})
