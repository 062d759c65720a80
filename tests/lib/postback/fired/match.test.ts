import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { checkText, click, NETWORK_ID, seenId, TRACKER_ID } from './samples'

describe('a row belongs to the click', () => {
  it.each([
    ['whose ID it returns', TRACKER_ID, []],
    ['whose ID it returns in other case', TRACKER_ID.toLowerCase(), ['case-folded']],
    ['whose ID it returns cut', TRACKER_ID.slice(0, 16), ['truncated']],
    [
      'whose ID it returns folded and cut',
      TRACKER_ID.slice(0, 16).toLowerCase(),
      ['case-folded', 'truncated'],
    ],
  ])('%s', (_, value, changes) => {
    const [row] = checkText(`Click ID,Payout\n${value},10.00`)
    expect(row?.match?.click.id).toBe('click-1')
    expect(row?.match?.id.name).toBe('clickid')
    expect(row?.match?.changes).toEqual(changes)
  })

  it('by an ID in any column, and in a URL whatever its parameter', () => {
    const [inColumn] = checkText(`Country,Weird,Payout\nDE,${NETWORK_ID},1\nFR,none-of-ours-1,2`)
    expect(inColumn?.match?.id.name).toBe('irclickid')
    const [inUrl] = checkText(`https://trk.example/pb?foo=${NETWORK_ID}&bar=1`)
    expect(inUrl?.match?.id.name).toBe('irclickid')
  })

  it('by its own ID rather than by a sub-ID that another click carries', () => {
    const other = {
      id: 'click-2',
      startedAt: click.startedAt,
      ids: [seenId('sub2', 'green-button', { kind: 'sub-id' })],
    }
    const [row] = checkText(`https://trk.example/pb?sub2=green-button&clickid=${TRACKER_ID}`, {
      clicks: [click, other],
    })
    expect(row?.match?.click.id).toBe('click-1')
  })

  it('that began before it, where several carry the value, and says how many do', () => {
    const later = { ...click, id: 'later', startedAt: click.startedAt + 7_200_000 }
    const rows = (time: string) =>
      checkText(`click_id,time\n${TRACKER_ID},${time}`, { clicks: [click, later] })
    expect(rows('2026-05-04 13:00:00')[0]?.match?.click.id).toBe('click-1')
    expect(rows('2026-05-04 15:00:00')[0]?.match?.click.id).toBe('later')
    expect(rows('2026-05-04 15:00:00')[0]?.says).toContain('2 clicks carry the value')
  })
})

describe('of several clicks with one value', () => {
  const first = { ...click, id: 'first' }
  const then = { ...click, id: 'then', startedAt: click.startedAt + 60_000, previousClickId: 'first' }

  it('those of one journey are one, named by the click that began it', () => {
    const [row] = checkText(`clickid\n${TRACKER_ID}\n`, { clicks: [then, first] })
    expect(row?.match).toMatchObject({ click: { id: 'first' }, others: 0 })
    expect(row?.severity).toBe('ok')
  })

  it('one that only sent it in a cookie does not count', () => {
    const later = {
      id: 'later',
      startedAt: click.startedAt + 60_000,
      ids: [seenId('rtkclickid-store', TRACKER_ID, { where: 'cookie' })],
    }
    const [row] = checkText(`clickid\n${TRACKER_ID}`, { clicks: [later, click] })
    expect(row?.match).toMatchObject({ click: { id: 'click-1' }, id: { name: 'clickid' }, others: 0 })
    const [alone] = checkText(`clickid\n${TRACKER_ID}`, { clicks: [later] })
    expect(alone?.match?.click.id).toBe('later')
  })
})

describe('a row belongs to no click', () => {
  it.each([
    ['when no click carries its values', 'clickid,payout\nffffffffffffffffffffffff,1'],
    ['by the name of a campaign', 'click_id,campaign\n0,spring-2026-sale'],
    ['by the beginning of a sub-ID', 'name,sum\nblue-banner,1'],
    ['by less than eight letters of an ID', `clickid,sum\n${TRACKER_ID.slice(0, 7)},1`],
  ])('%s', (_, text) => {
    const [row] = checkText(text)
    expect(row?.match).toBeUndefined()
    expect(row?.severity).toBe('warn')
    expect(row?.says).toBe('No captured click carries any value of this row')
  })

  it('when the sender did not fill in the macro', () => {
    const [row] = checkText('https://trk.example/pb?clickid={sub5}&sum=1')
    expect(row?.severity).toBe('bad')
    expect(row?.says).toMatch(/^The click ID is the macro \{sub5\}, which the sender did not fill in/)
  })
})

/** Nothing but blanks is no value of a row, and one with a bracket may be a macro that was left in place. */
const value = fc
  .string({ minLength: 1, maxLength: 60 })
  .filter((text) => /^[\p{L}\p{N}._~:+/=-]+$/u.test(text))

describe('for any click', () => {
  it('a row that returns one of its IDs matches it, in a CSV and in a URL', () => {
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 1, maxLength: 5 }), fc.nat(), (values, at) => {
        const one = { id: 'any', startedAt: 0, ids: values.map((each, place) => seenId(`n${place}`, each)) }
        const returned = values[at % values.length] as string
        const csv = Papa.unparse([{ click_id: returned, country: 'Germany' }])
        const url = `https://trk.example/postback?clickid=${encodeURIComponent(returned)}&x=y`
        for (const text of [csv, url]) {
          const [row] = checkText(text, { clicks: [one] })
          expect(row?.match?.click.id).toBe('any')
        }
      }),
    )
  })

  it('no text makes it throw', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(TRACKER_ID, '"', '{payout}', '%', '10,00', '2026-05-04'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), fc.string(), (rows, text) => {
        checkText(rows.map((cells) => cells.join(',')).join('\n'), {
          template: { template: text, from: 'the template' },
          agreed: { payout: '10', currency: 'EUR', timeZone: 'Europe/Berlin' },
        })
        checkText(text)
      }),
    )
  })
})
