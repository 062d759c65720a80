import { describe, expect, it } from 'vitest'
import { verdictOf } from '@/lib/checks/verdict'
import { builtIn } from '@/lib/ids/known'
import type { Hop } from '@/lib/schemas/click'
import { hop } from '../ids/hops'
import { clickOf } from './clicks'

const ID = 'gclid=EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'

/** The sentence of a click from one host to another, the second reached so. */
function sentence(reached: Pick<Hop, 'how' | 'by'>, query = ID): string {
  return verdictOf(
    clickOf([
      hop(`http://net.example/?${query}`),
      hop(`https://shop.example/?${query}`, { ...reached, status: 200 }),
    ]),
    builtIn,
  ).sentence
}

describe('what the browser or an extension did on its own', () => {
  it('is named after what became of the identifiers', () => {
    expect(sentence({ how: 'hsts', by: 'browser' })).toBe(
      'gclid reached shop.example; the browser itself upgraded hop 1, net.example, to HTTPS (HSTS)',
    )
    expect(sentence({ how: 'extension', by: 'extension' })).toBe(
      'gclid reached shop.example; an extension in this browser redirected hop 1, net.example',
    )
  })

  it('is named where there is no identifier', () => {
    expect(sentence({ how: 'hsts', by: 'browser' }, '')).toBe(
      'Landed on shop.example; no click ID in this chain; the browser itself upgraded hop 1, net.example, to HTTPS (HSTS)',
    )
  })

  it('is not claimed of a server’s redirect', () => {
    expect(sentence({ how: 'http', by: 'server' })).toBe('gclid reached shop.example')
  })
})
