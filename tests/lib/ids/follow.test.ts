import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/ids'
import { followIds, type IdTrack } from '@/lib/ids/follow'
import type { Hop } from '@/lib/schemas/click'
import { chain, hop } from './hops'
import { fixture } from './platforms'

const index = buildIndex(fixture)
const gclid = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const clickid = '64f0aa11bb22cc33dd44ee55'

function follow(hops: Hop[], landed?: boolean): IdTrack[] {
  return followIds(hops, landed, index)
}

/** The track of one value as its states, fate and the hops it vanished between. */
function story(hops: Hop[], value: string, landed?: boolean): string {
  const track = follow(hops, landed).find((candidate) => candidate.value === value)
  if (!track) return 'not followed'
  return [...track.cells.map(({ state }) => state), track.fate, track.between?.join('>')]
    .filter(Boolean)
    .join(' ')
}

describe('the states of an identifier', () => {
  it('are kept where it arrived with the link, and minted where it appeared later', () => {
    const hops = chain(`go.example/?gclid=${gclid}`, `shop.example/?gclid=${gclid}&clickid=${clickid}`)
    expect(story(hops, gclid)).toBe('kept kept kept')
    expect(story(hops, clickid)).toBe('absent minted kept')
  })

  it('is renamed where the same value stands under other names only', () => {
    const hops = chain(
      `go.example/?gclid=${gclid}`,
      `net.example/?x9=${gclid}`,
      `b.example/?X9=${gclid}`,
      `shop.example/?gclid=${gclid}&x9=${gclid}`,
    )
    expect(story(hops, gclid)).toBe('kept kept kept kept kept')
    expect(follow(hops)[0]?.cells.map(({ changes }) => changes.join())).toEqual([
      '',
      'renamed',
      '',
      'duplicated',
    ])
    expect(follow(hops)[0]?.cells.map(({ names }) => names)).toEqual([
      ['gclid'],
      ['x9'],
      ['X9'],
      ['gclid', 'x9'],
    ])
  })

  it('are followed into nested URLs, paths, forms and cookies', () => {
    const hops = [
      hop(`https://a.example/?clickid=${clickid}`),
      hop(`https://b.example/?to=${encodeURIComponent(`https://c.example/?clickid=${clickid}`)}`),
      hop(`https://c.example/offer/${clickid}/x`),
      hop('https://d.example/', { fields: [{ name: 'clickid', value: clickid }] }),
      hop('https://e.example/', { responseHeaders: [{ name: 'set-cookie', value: `c=${clickid}` }] }),
      hop(`https://shop.example/?clickid=${clickid}`, { status: 200 }),
    ]
    expect(follow(hops)[0]?.cells.map(({ where }) => where)).toEqual([
      ['query'],
      ['nested'],
      ['path'],
      ['body'],
      ['cookie'],
      ['query'],
    ])
    expect(story(hops, clickid)).toBe('kept kept kept kept kept kept kept')
    expect(follow(hops)[0]?.cells.map(({ changes }) => changes.join())).toEqual([
      '',
      'moved',
      'moved',
      'moved',
      'renamed,moved',
      'renamed,moved',
    ])
  })

  it('is empty where only its name went on', () => {
    const hops = chain(`go.example/?fbclid=abcdefgh1`, 'shop.example/?fbclid=')
    expect(story(hops, 'abcdefgh1')).toBe('kept empty lost 0>1')
    expect(follow(hops)).toHaveLength(1)
  })

  it('follow a short value under its own name only', () => {
    const hops = chain('go.example/?sub1=en', 'shop.example/?lang=en')
    expect(story(hops, 'en')).toBe('kept gone not-forwarded 0>1')
  })

  it('leave frames and address rewrites out of the way', () => {
    const hops = [
      ...chain(`go.example/?clickid=${clickid}`, `shop.example/?clickid=${clickid}`),
      hop('https://ads.example/?clickid=other-one-1', { frameId: 4 }),
      hop('https://shop.example/', { how: 'history', status: undefined }),
    ]
    expect(story(hops, clickid)).toBe('kept kept absent gone kept')
    expect(story(hops, 'other-one-1')).toBe('not followed')
  })

  it('names a value after the most telling of its names', () => {
    const hops = chain(`go.example/?sub1=abcdefgh1&fbclid=abcdefgh1`, 'shop.example/')
    expect(follow(hops).map(({ name, platform }) => [name, platform])).toEqual([['fbclid', 'meta']])
  })
})

describe('the fate of an identifier', () => {
  it('is handed over where its last hop or the next minted a click ID', () => {
    const hops = chain(
      `go.example/?gclid=${gclid}`,
      `net.example/?aff_sub=1&clickid=${clickid}`,
      'shop.example/?cjevent=0f8a6d5c2b1e11ee82e5a0b20a18b8f9',
    )
    expect(story(hops, gclid)).toBe('kept gone gone handed-over 0>1')
    expect(story(hops, clickid)).toBe('absent minted gone handed-over 1>2')
  })

  it('is handed over where the tracker’s ID travels in a sub-ID slot', () => {
    const hops = chain(`go.example/?gclid=${gclid}`, `shop.example/?sub1=${clickid}`)
    expect(story(hops, gclid)).toBe('kept gone handed-over 0>1')
  })

  it('is handed over where the minted ID was only stored in a cookie', () => {
    const hops = chain(`go.example/?gclid=${gclid}`, 'shop.example/')
    const stored = hops.map((each, position) =>
      position === 0
        ? { ...each, responseHeaders: [{ name: 'Set-Cookie', value: `clickid=${clickid}` }] }
        : each,
    )
    expect(story(stored, gclid)).toBe('kept gone handed-over 0>1')
  })

  it('is not handed over to a sub-ID that is a word', () => {
    const hops = chain(`go.example/?gclid=${gclid}`, 'shop.example/?sub1=newsletter')
    expect(story(hops, gclid)).toBe('kept gone lost 0>1')
  })

  it('is lost where it went past the hop that minted and vanished later', () => {
    const hops = chain(
      `net.example/?gclid=${gclid}`,
      `go.example/?gclid=${gclid}&clickid=${clickid}`,
      `pre.example/?gclid=${gclid}&clickid=${clickid}`,
      `shop.example/?clickid=${clickid}`,
    )
    expect(story(hops, gclid)).toBe('kept kept kept gone lost 2>3')
    expect(story(hops, clickid)).toBe('absent minted kept kept kept')
  })

  it('is neutral for what nobody is paid by', () => {
    const hops = chain('go.example/?utm_source=partner-9&sub1=campaign-77', 'shop.example/')
    expect(story(hops, 'partner-9')).toBe('kept gone not-forwarded 0>1')
    expect(story(hops, 'campaign-77')).toBe('kept gone not-forwarded 0>1')
  })

  it('is empty for an identifier that never had a value', () => {
    const hops = chain('go.example/?_ef_transaction_id=', 'shop.example/')
    expect(story(hops, '')).toBe('empty gone empty')
  })

  it('stays open until the click has landed', () => {
    const hops = chain(`go.example/?gclid=${gclid}`, 'shop.example/')
    const failed = hops.map((each, position) =>
      position === 1 ? { ...each, status: undefined, error: { code: 'net::ERR_CONNECTION_RESET' } } : each,
    )
    expect(story(failed, gclid)).toBe('kept gone open')
    expect(story(hops, gclid, false)).toBe('kept gone open')
    expect(
      story(
        chain(`go.example/?gclid=${gclid}`).map((each) => ({ ...each, status: 302 })),
        gclid,
      ),
    ).toBe('kept open')
  })

  it('follows no hops to nothing', () => {
    expect(follow([])).toEqual([])
  })
})

describe('cookies alone', () => {
  it('make no track, for they may be of an earlier click', () => {
    const stale = hop('https://go.example/', {
      requestHeaders: [{ name: 'cookie', value: `clickid=${clickid}` }],
    })
    expect(follow([stale, ...chain('shop.example/')])).toEqual([])
  })
})
