import { describe, expect, it } from 'vitest'
import { type Partner, payoutFormatSchema } from '@/lib/schemas/partner'
import { samplePartner } from '../partners'
import { checkText, NETWORK_ID, saidOf, TRACKER_ID } from './samples'

const template = (text: string) => ({ template: text, from: 'the template' })
const fired = (query: string) => `https://trk.example/postback?clickid=${TRACKER_ID}${query}`

describe('a fired postback', () => {
  it('that is as it should be has nothing said against it', () => {
    const [row] = checkText(fired('&sum=10.00&cur=USD&status=approved'), {
      template: template(
        'https://trk.example/postback?clickid={clickid}&sum={payout}&cur=USD&status=confirmed',
      ),
      agreed: { payout: '10', currency: 'usd' },
    })
    expect(row?.compared.filter(({ says }) => says !== '')).toEqual([])
    expect(row).toMatchObject({ severity: 'ok', says: 'Nothing differs' })
  })

  it.each([
    ['in other case', TRACKER_ID.toLowerCase(), 'is in other upper and lower case'],
    ['cut', TRACKER_ID.slice(0, 20), 'is cut to 20 of 24 characters'],
  ])('names its click ID %s', (_, value, says) => {
    const rows = checkText(`https://trk.example/postback?clickid=${value}`)
    expect(saidOf('click ID', rows)).toBe(says)
    expect(rows[0]?.severity).toBe('bad')
  })

  it('that returns another ID of the click than the template is wrong', () => {
    const rows = checkText(`https://trk.example/postback?clickid=${NETWORK_ID}`, {
      template: template('https://trk.example/postback?clickid={clickid}'),
    })
    expect(saidOf('click ID', rows)).toBe('is irclickid of the click; the template returns another')
    expect(rows[0]?.severity).toBe('bad')
    expect(saidOf('click ID', checkText(`https://trk.example/postback?clickid=${NETWORK_ID}`))).toBe('')
  })

  it('whose click ID is of no hop, while another value is, says by what it was found', () => {
    const rows = checkText(`https://trk.example/postback?clickid=0123456789abcdef&ref=${NETWORK_ID}`)
    expect(saidOf('click ID', rows)).toMatch(/carried by no hop of this click/)
  })

  it.each([
    ['10.00', '', 'ok'],
    ['1000', 'is 100 times the expected 10: cents instead of whole units', 'bad'],
    ['0.1', 'is a hundredth of the expected 10: whole units instead of cents', 'bad'],
    ['9.5', 'is 9.5 instead of 10', 'bad'],
    ['10,00', 'is written with a comma, where receivers read a point', 'bad'],
    ['ten', '"ten" is no amount', 'bad'],
    ['{payout}', 'is the macro {payout}, which the sender did not fill in', 'bad'],
  ])('with the payout %s where 10 was agreed: %s', (payout, says, severity) => {
    const rows = checkText(fired(`&payout=${payout}`), { agreed: { payout: '10' } })
    expect(saidOf('payout', rows)).toBe(says)
    expect(rows[0]?.severity).toBe(severity)
  })

  it('in a column with a comma is as the log writes amounts', () => {
    const rows = checkText(`Click ID;Payout\n${TRACKER_ID};10,00`, { agreed: { payout: '10' } })
    expect(saidOf('payout', rows)).toBe('')
  })

  it('names another currency, and one that was not sent', () => {
    expect(saidOf('currency', checkText(fired('&currency=EUR'), { agreed: { currency: 'USD' } }))).toBe(
      'is EUR instead of USD',
    )
    expect(saidOf('currency', checkText(fired(''), { agreed: { currency: 'USD' } }))).toBe('was not sent')
  })

  it('is not measured by a status of the template, where the log has words of its own', () => {
    const status = (text: string, log: string) =>
      saidOf(
        'status',
        checkText(`click_id,status\n${TRACKER_ID},${log}`, {
          template: template(`https://trk.example/postback?clickid={clickid}&status=${text}`),
        }),
      )
    expect(status('lead', 'pending')).toBe('')
    const [row] = checkText(`click_id,status\n${TRACKER_ID},pending`, {
      template: template('https://trk.example/postback?clickid={clickid}&status=lead'),
    })
    expect(row?.compared.find(({ field }) => field === 'status')).toMatchObject({ verdict: 'not-told' })
    expect(status('approved', 'pending')).toBe('is pending instead of approved')
    expect(status('approved', 'confirmed')).toBe('')
  })

  it('is not said to lack what a log has no column for', () => {
    const [row] = checkText(`click_id,payout\n${TRACKER_ID},1`, {
      agreed: { currency: 'USD' },
      template: template('https://trk.example/postback?clickid={clickid}&status=lead'),
    })
    expect(row).toMatchObject({ severity: 'ok', says: 'Nothing differs' })
  })

  it('names what is not as the template sends it', () => {
    const rows = checkText(fired('&goal=2&left={offer}'), {
      template: template(
        'https://trk.example/postback?clickid={clickid}&goal=1&status=lead&event={goal_name}',
      ),
    })
    expect(saidOf('parameter goal', rows)).toBe('is 2 instead of 1')
    expect(saidOf('status', rows)).toBe('was not sent')
    expect(saidOf('parameter status', rows)).toBeUndefined()
    expect(saidOf('parameter event', rows)).toBe('was not sent')
    expect(saidOf('parameter left', rows)).toBe('is the macro {offer}, which the sender did not fill in')
  })

  it('names another host, and nothing of it where the template leaves the host open', () => {
    const to = (text: string) => saidOf('address', checkText(fired(''), { template: template(text) }))
    expect(to('https://other.example/postback?clickid={clickid}')).toBe(
      'went to trk.example instead of other.example',
    )
    expect(to('https://trk.example/pb?clickid={clickid}')).toMatch(
      /^is https:\/\/trk\.example\/postback instead of/,
    )
    expect(to('https://{domain}/postback?clickid={clickid}')).toBeUndefined()
  })

  it('does not hold what a test typed against another conversion', () => {
    const values = [
      { name: 'payout', value: '0', from: 'typed' },
      { name: 'clickid', value: TRACKER_ID, from: 'hop 1' },
    ]
    const rows = checkText(fired('&sum=7.50'), {
      template: {
        template: 'https://trk.example/postback?clickid={clickid}&sum={payout}&key=‹secret›',
        values,
        from: 'the last test',
      },
    })
    expect(saidOf('payout', rows)).toBe('')
    expect(saidOf('parameter key', rows)).toBe('was not sent')
  })
})

describe('the time of a conversion', () => {
  const at = (time: string, timeZone = 'UTC') =>
    saidOf('time', checkText(`click_id,conversion time\n${TRACKER_ID},${time}`, { agreed: { timeZone } }))

  it('follows its click', () => {
    expect(at('2026-05-04 12:30:00')).toBe('')
    expect(at('2026-05-04 14:30:00', 'Europe/Berlin')).toBe('')
    expect(at('2026-05-04T12:30:00Z', 'Asia/Tokyo')).toBe('')
  })

  it('before it tells of another time zone', () => {
    expect(at('2026-05-04 12:30:00', 'Europe/Berlin')).toMatch(
      /^is 90 min before the click: the log is in another time zone than Europe\/Berlin/,
    )
    expect(at('2026-05-04T10:00:00Z')).toMatch(/^is 2 h before the click: the clock of the sender is wrong/)
    expect(at('2026-05-01 12:00:00')).toMatch(/^is 3 days before the click: it is of an earlier conversion/)
  })

  it('that cannot be read is named', () => {
    expect(at('yesterday')).toBe('"yesterday" cannot be read as a time')
  })
})

it('a transaction that stands twice for one click is named, with its first line', () => {
  const rows = checkText(
    `click_id,order_id,status\n${TRACKER_ID},A-1,approved\n${TRACKER_ID},A-2,approved\n${TRACKER_ID},A-1,approved\n${TRACKER_ID},A-1,rejected`,
  )
  expect(rows.map(({ says }) => /line \d/.exec(says)?.[0])).toEqual([
    undefined,
    undefined,
    'line 2',
    undefined,
  ])
})

describe('with what was agreed with a partner', () => {
  const answers = { accepted: ['^stored$'], duplicate: ['known'], rejected: ['^no'] }
  const agreed = (given: Partial<Partner>, payout = '') => ({
    agreed: { payout, partner: samplePartner(given) },
  })
  const minor = payoutFormatSchema.parse({ unit: 'minor' })

  it.each([
    ['1250', '12.5', ''],
    ['1250', '', ''],
    ['12.50', '12.5', 'is not written as Acme Offers reads amounts: 1200 for 12'],
    ['125000', '12.5', 'is 100 times the expected 12.5: cents instead of whole units'],
  ])('in minor units, %s where %s is expected: %s', (fired_, payout, says) => {
    expect(saidOf('payout', checkText(fired(`&payout=${fired_}`), agreed({ payout: minor }, payout)))).toBe(
      says,
    )
  })

  it('reads the template’s own amount in the same units, and a log’s column as the log writes it', () => {
    const standard = { ...agreed({ payout: minor }), template: template(`${fired('')}&payout=1250`) }
    expect(saidOf('payout', checkText(fired('&payout=1250'), standard))).toBe('')
    expect(
      saidOf('payout', checkText(`click_id,payout\n${TRACKER_ID},12.50`, agreed({ payout: minor }, '12.5'))),
    ).toBe('')
  })

  it('names a second conversion of the same key, also of another click, and a key that was not sent', () => {
    const key = agreed({ deduplicateBy: ['txid'] })
    const rows = checkText(
      [fired('&txid=A-1&status=lead'), fired('&txid=A-1&status=sale'), fired('&txid=A-2'), fired('')].join(
        '\n',
      ),
      key,
    )
    const said = rows.map(({ compared }) => compared.find(({ field }) => field === 'deduplication key')?.says)
    expect(said).toEqual([
      '',
      'stands in line 1 already: Acme Offers counts it once',
      '',
      'was not sent whole: Acme Offers tells conversions apart by it',
    ])
  })

  it('names a required field that was not sent', () => {
    expect(saidOf('parameter goal', checkText(fired(''), agreed({ required: ['clickid', 'goal'] })))).toBe(
      'was not sent, though it is required',
    )
  })

  it.each([
    ['stored', 'same', ''],
    ['click known', 'warn', 'says that it was a duplicate'],
    ['no such click', 'bad', 'says that it was rejected'],
    ['hm', 'not-told', ''],
  ])('reads the answer of the log: %s', (text, verdict, says) => {
    const [row] = checkText(`click_id,response\n${TRACKER_ID},${text}`, agreed({ answers }))
    expect(row?.compared.find(({ field }) => field === 'answer')).toMatchObject({ verdict, says })
  })
})
