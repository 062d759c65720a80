import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPostbackAnswer, SENT_FROM_HERE } from '@/lib/postback/answer'
import type { Answer } from '@/lib/schemas/run'
import { answeredRun, catalogue } from './click'

const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PARKED = `<!DOCTYPE html><html><title>OK</title><body>${'This domain is for sale. '.repeat(20)}</body></html>`

const read = (answer: Partial<Answer> & { text?: string }, url = 'https://elsewhere.example/x') =>
  readPostbackAnswer(answeredRun(answer, { request: { method: 'GET', url, headers: [] } }), catalogue)

describe('readPostbackAnswer', () => {
  it.each([
    ['OK', 'accepted'],
    ['1', 'accepted'],
    ['success=true;', 'accepted'],
    ['{"success":true,"error":null}', 'accepted'],
    ['{"success": true, "errors": []}', 'accepted'],
    ['{"status":"accepted"}', 'accepted'],
    ['Conversion Recorded.', 'accepted'],
    ['<html><body>OK</body></html>', 'accepted'],
    ['success=false; err_msg=Duplicate conversion', 'duplicate'],
    ['DUPLICATE_CLICK_ID', 'duplicate'],
    ['Conversion exists', 'duplicate'],
    ['Cleared due to Multi Conversion', 'duplicate'],
    ['{"duplicate":false,"success":true}', 'accepted'],
    ['success=false; err_msg=Invalid Trans. ID #1027c887059b47b.;', 'rejected'],
    ['{"error":{"msg":"clickid is empty"}}', 'rejected'],
    ['ERROR: Tag is invalid', 'rejected'],
    ['Click ID does not exist', 'rejected'],
    ['Missing mandatory parameter clickid', 'rejected'],
    ['Broken clickid', 'rejected'],
    ['Current IP-address is denied', 'rejected'],
    ['IP not in Whitelist', 'rejected'],
    ['auth_token mismatch', 'rejected'],
    ['INVALID_CLICK_ID', 'rejected'],
    ['Incorrect subid "". Postback ignored.', 'rejected'],
    ['SubID not found "{subacc4}"', 'rejected'],
    ['not accepted', 'rejected'],
    ['', 'unclear'],
    ['hello', 'unclear'],
    ['broken token', 'unclear'],
    [PARKED, 'unclear'],
    [`<html><!--${'x'.repeat(5_000)}-->OK`, 'unclear'],
    [`${'<!-- -->'.repeat(60)}<html>OK`, 'accepted'],
    [`${'<!-- -->'.repeat(60)}hello`, 'unclear'],
  ])('reads %j with status 200 as %s', (text, verdict) => {
    expect(read({ text }).verdict).toBe(verdict)
  })

  it.each([
    [204, '', 'accepted'],
    [400, 'OK', 'rejected'],
    [401, '', 'rejected'],
    [403, 'invalid token', 'rejected'],
    [403, PARKED, 'blocked'],
    [404, 'Click ID not found in database.', 'rejected'],
    [405, '', 'rejected'],
    [409, 'duplicate', 'duplicate'],
    [429, '', 'blocked'],
    [500, 'accepted', 'unclear'],
    [500, '{"error":"database"}', 'unclear'],
    [503, '', 'unclear'],
  ])('reads status %s with %j as %s', (status, text, verdict) => {
    expect(read({ status, text }).verdict).toBe(verdict)
  })

  it.each([
    ['GIF', GIF],
    ['PNG', PNG],
  ])('does not take a 1×1 %s for success', (_, base64) => {
    const body = { text: atob(base64), base64, bytes: 43, truncated: false }
    expect(read({ body })).toEqual({ verdict: 'unclear', reason: expect.stringContaining('1×1') })
    expect(read({ body: { ...body, base64: undefined } }).reason).toContain('1×1')
  })

  it('does not take other bytes for an image', () => {
    expect(read({ body: { text: 'OK', base64: '%%%', bytes: 2, truncated: false } }).verdict).toBe('accepted')
  })

  it.each([
    [403, { name: 'CF-Ray', value: '8a' }, '<html><title>Just a moment...</title>', 'Cloudflare'],
    [503, { name: 'server', value: 'cloudflare' }, '<h1>Attention Required!</h1>', 'Cloudflare'],
    [403, { name: 'Server', value: 'AkamaiGHost' }, '<html><h1>Access Denied</h1>', 'Akamai'],
    [403, { name: 'x-sucuri-id', value: '14' }, '<html>', 'Sucuri'],
  ])('names the firewall that answers %s with %j', (status, header, text, name) => {
    expect(read({ status, headers: [header], text })).toEqual({
      verdict: 'blocked',
      reason: expect.stringContaining(name),
    })
  })

  it('does not blame a firewall for the tracker’s own words behind it', () => {
    const headers = [{ name: 'server', value: 'cloudflare' }]
    expect(read({ status: 403, headers, text: 'invalid token' }).verdict).toBe('rejected')
  })

  it('reads a platform’s own answers first, by its host or by path and parameter', () => {
    for (const url of ['https://a.tracker.example/any', 'https://private.example/pb?tclick=1']) {
      expect(read({ text: 'noted' }, url)).toEqual({
        verdict: 'accepted',
        reason: 'Tracker answers “noted” (200).',
      })
      expect(read({ text: 'OK, but seen before' }, url).verdict).toBe('duplicate')
      expect(read({ text: 'no such click' }, url).verdict).toBe('rejected')
    }
    expect(read({ text: 'noted' }, 'https://private.example/other?tclick=1').verdict).toBe('unclear')
  })

  it('says where a redirect leads and what it costs', () => {
    const answer = { status: 302, redirectTo: 'https://other.example/', text: 'OK' }
    expect(read(answer)).toEqual({
      verdict: 'unclear',
      reason: expect.stringContaining('https://other.example/'),
    })
    const posted = answeredRun(answer, { request: { method: 'POST', url: 'http://t.example/', headers: [] } })
    expect(readPostbackAnswer(posted, catalogue).reason).toContain('loses the body')
    const kept = { ...posted, answer: { ...posted.answer, status: 307 } as Answer }
    expect(readPostbackAnswer(kept, catalogue).reason).not.toContain('loses the body')
  })

  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'no-answer'],
    ['net::ERR_CONNECTION_REFUSED', 'no-answer'],
    ['TIMEOUT', 'no-answer'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'blocked'],
    ['NO_HOST_ACCESS', 'blocked'],
  ])('reads the error %s as %s, in its own words', (code, verdict) => {
    const run = answeredRun(
      {},
      { answer: undefined, state: 'failed', error: { code, text: 'In plain words.' } },
    )
    expect(readPostbackAnswer(run, catalogue)).toEqual({
      verdict,
      reason: expect.stringContaining('In plain words.'),
    })
  })

  it('says that a test cut short may have been delivered', () => {
    const run = answeredRun({}, { answer: undefined, state: 'unknown' })
    expect(readPostbackAnswer(run, catalogue)).toEqual({
      verdict: 'no-answer',
      reason: expect.stringContaining('may have been delivered'),
    })
  })

  it('accepts no answer with an error status, and always has a reason', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), fc.string(), (status, text) => {
        const { verdict, reason } = read({ status, text })
        expect(verdict).not.toBe('accepted')
        expect(reason).not.toBe('')
      }),
    )
  })
})

it('the sentence beside every verdict names browser, address and log', () => {
  expect(SENT_FROM_HERE).toMatch(/browser.*address.*log/s)
})
