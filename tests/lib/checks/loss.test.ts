import { describe, expect, it } from 'vitest'
import { verdictOf } from '@/lib/checks/verdict'
import { builtIn } from '@/lib/ids/known'
import type { Click, Hop } from '@/lib/schemas/click'
import { chain, hop } from '../ids/hops'
import { clickOf } from './clicks'

const GCLID = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const FBCLID = 'IwAR0sJ3yYDdTf2n1x7Xv9bq3FzKk8mWcLrPqTgHhJ5oNsUeVaBdCiEjGkMlOp'
const TAKEN_OUT = 'the server passed it on, and the browser or an extension took it out'

/** What is said after the colon of a click whose second hop does not carry what the first one did. */
function cause(first: Partial<Hop>, next: Partial<Hop>, more: Partial<Click> = {}): string {
  const hops = [
    hop(`https://net.example/?gclid=${GCLID}`, first),
    hop('https://shop.example/', { status: 200, ...next }),
  ]
  const { code, sentence } = verdictOf(clickOf(hops, more), builtIn)
  expect(code).toBe('id-lost')
  return sentence.replace(/^.*?: /, '')
}

const header = (name: string, value: string): Partial<Hop> => ({ responseHeaders: [{ name, value }] })
const inFirefox: Partial<Click> = { environment: { ...clickOf([]).environment, browser: 'firefox' } }

describe('where the server’s own header still carried the identifier', () => {
  it.each<[string, Partial<Hop>, Partial<Hop>]>([
    ['an absolute Location', header('Location', `https://shop.example/?gclid=${GCLID}`), {}],
    ['a name in lower case', header('location', `https://shop.example/?gclid=${GCLID}`), {}],
    ['a relative Location', header('Location', `/?gclid=${GCLID}`), { url: 'https://net.example/x' }],
    ['a Location without scheme', header('Location', `//shop.example/?gclid=${GCLID}`), {}],
    [
      'a Refresh header',
      header('Refresh', `0; url=https://shop.example/?gclid=${GCLID}`),
      { how: 'header-refresh', by: 'page' },
    ],
  ])('the network is not blamed: %s', (_, first, next) => {
    expect(cause(first, next)).toBe(TAKEN_OUT)
  })

  it.each<[string, Partial<Hop>]>([
    ['a Location without it', header('Location', 'https://shop.example/')],
    ['no Location', {}],
    ['a Location that is no address', header('Location', 'https://[')],
    [
      'a Location with it in the fragment, of which a later request tells nothing',
      header('Location', `https://shop.example/#gclid=${GCLID}`),
    ],
    ['a Refresh header that nobody followed', header('Refresh', `0; url=/?gclid=${GCLID}`)],
  ])('the redirect is blamed: %s', (_, first) => {
    expect(cause(first, {})).toBe('the redirect was rebuilt without its query')
  })

  it('the Location of a page that a script left proves nothing', () => {
    const located = { ...header('Location', `/?gclid=${GCLID}`), status: 200 }
    expect(cause(located, { how: 'script', by: 'page' })).toBe('the page did not pass it on')
  })

  it('an identifier that was passed on is not named together with one that was not', () => {
    const hops = [
      hop(`https://net.example/?gclid=${GCLID}&fbclid=${FBCLID}`, header('Location', `/?gclid=${GCLID}`)),
      hop('https://net.example/', { status: 200 }),
    ]
    expect(verdictOf(clickOf(hops), builtIn).sentence).toBe(
      `gclid was lost between hop 1, net.example, and hop 2, net.example: ${TAKEN_OUT}`,
    )
  })

  it('several that were passed on are named together', () => {
    const query = `?gclid=${GCLID}&fbclid=${FBCLID}`
    const hops = [
      hop(`https://net.example/${query}`, header('Location', `/${query}`)),
      hop('https://net.example/', { status: 200 }),
    ]
    expect(verdictOf(clickOf(hops), builtIn).sentence).toMatch(
      /^gclid and fbclid were lost .*: the server passed them on, and the browser or an extension took them out$/,
    )
  })
})

it('an extension that redirected is named as the cause, and a page’s own header is not', () => {
  const first = header('Location', 'https://shop.example/')
  expect(cause(first, { how: 'extension', by: 'extension' })).toBe('an extension in this browser took it out')
})

describe('in Firefox, which strips some parameters before anyone can see it', () => {
  const lostBy = (how: Hop['how'], query: string, more = inFirefox) => {
    const hops = [hop(`https://pre.example/?${query}`), hop('https://shop.example/', { how, status: 200 })]
    return verdictOf(clickOf(hops, more), builtIn).sentence.replace(/^.*?: /, '')
  }

  it('says possibly of one on its list that a page did not pass on', () => {
    expect(lostBy('link', `fbclid=${FBCLID}`)).toBe(
      'the page did not pass it on, or possibly Firefox took it out',
    )
    expect(lostBy('script', `FBCLID=${FBCLID}`)).toContain('possibly Firefox')
  })

  it('does not say so of others, of a redirect, or in another browser', () => {
    expect(lostBy('link', `gclid=${GCLID}`)).toBe('the page did not pass it on')
    expect(lostBy('http', `fbclid=${FBCLID}`)).toBe('the redirect was rebuilt without its query')
    expect(lostBy('link', `fbclid=${FBCLID}`, {})).toBe('the page did not pass it on')
  })

  it('says possibly where a link from another site begins a click without any', () => {
    const click = (source: string, by: Hop['by'], more = inFirefox) =>
      verdictOf(
        clickOf(
          chain('go.example/', 'shop.example/').map((each) => ({ ...each, by })),
          { ...more, source: { url: source } },
        ),
        builtIn,
      ).sentence
    const plain = 'Landed on shop.example; no click ID in this chain'
    expect(click('https://ad.example/', 'page')).toBe(`${plain}, or possibly Firefox took it out of the link`)
    expect(click('https://go.example/', 'page')).toBe(plain)
    expect(click('https://ad.example/', 'browser')).toBe(plain)
    expect(click('https://ad.example/', 'page', {})).toBe(plain)
  })
})
