import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPostbackAnswer, SENT_FROM_HERE } from '@/lib/postback/answer'
import type { Answer } from '@/lib/schemas/run'
import { answeredRun, catalogue, tracker } from './click'

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

  it('names an error in the body of a 200 as such', () => {
    expect(read({ text: 'success=false; err_msg=Invalid Trans. ID #1' }).reason).toMatch(
      /^Status 200, but an error/,
    )
    expect(read({ text: 'Broken clickid', status: 400 }).reason).toMatch(/^It answers/)
  })

  describe('with what was agreed with the partner', () => {
    const agreed = {
      name: 'Acme',
      answers: { accepted: ['^$', '^GIF'], duplicate: ['twice'], rejected: ['^OK$'] },
    }
    const readAgreed = (answer: Partial<Answer> & { text?: string }) =>
      readPostbackAnswer(answeredRun(answer), catalogue, agreed)

    it('takes its word before any other', () => {
      expect(readAgreed({ text: '' })).toEqual({ verdict: 'accepted', reason: 'Acme answers “” (200).' })
      expect(readAgreed({ text: 'OK' }).verdict).toBe('rejected')
      expect(readAgreed({ text: 'sent twice' }).verdict).toBe('duplicate')
      expect(
        readAgreed({ body: { text: atob(GIF), base64: GIF, bytes: 43, truncated: false } }).verdict,
      ).toBe('accepted')
    })

    it('takes no error status and no redirect for accepted', () => {
      expect(readAgreed({ text: '', status: 404 }).verdict).toBe('rejected')
      expect(readAgreed({ text: '', status: 302, redirectTo: 'https://x.example/' }).verdict).toBe('unclear')
    })
  })

  it('takes a friendly answer of a platform that refuses in silence for nothing', () => {
    const silent = [{ ...tracker, silent: 'https://tracker.example/docs' }]
    const readSilent = (answer: Partial<Answer> & { text?: string }) =>
      readPostbackAnswer(
        answeredRun(answer, { request: { method: 'GET', url: 'https://a.tracker.example/', headers: [] } }),
        silent,
      )
    expect(readSilent({ text: 'OK' })).toEqual({
      verdict: 'unclear',
      reason: 'Tracker answers like that (200) also where it refuses: only its report tells.',
    })
    expect(readSilent({ text: '', status: 204 }).verdict).toBe('unclear')
    expect(readSilent({ text: 'Click ID not found' }).verdict).toBe('rejected')
    expect(readSilent({ text: 'noted' }).verdict).toBe('accepted')
    expect(readSilent({ text: '', status: 404 }).verdict).toBe('rejected')
  })

  it('names a redirect from http to https, and what it costs a POST', () => {
    const answer = { status: 301, redirectTo: 'https://t.example/pb' }
    const request = { method: 'POST' as const, url: 'http://t.example/pb', headers: [], body: 'id=1' }
    const { reason } = readPostbackAnswer(answeredRun(answer, { request }), catalogue)
    expect(reason).toMatch(/from http to https.*loses the body.*Write https:\/\//)
    expect(read({ status: 301, redirectTo: 'http://t.example/' }, 'https://t.example/').reason).not.toContain(
      'https,',
    )
  })

  it('reads the end of redirects that were followed, and why one was not', () => {
    const answered = answeredRun({ text: 'OK' })
    const followed = [{ request: answered.request, answer: answered.answer }]
    const redirect = { status: 302, redirectTo: 'https://b.example/' }
    expect(readPostbackAnswer(answeredRun(redirect, { followed }), catalogue).verdict).toBe('accepted')
    const stopped = answeredRun(redirect, { notFollowed: 'It was not followed: for a reason.' })
    expect(readPostbackAnswer(stopped, catalogue).reason).toContain('for a reason')
  })

  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', /Nothing was delivered/],
    ['net::ERR_CERT_AUTHORITY_INVALID', /Nothing was delivered/],
    ['NS_ERROR_CONNECTION_REFUSED', /Nothing was delivered/],
    ['net::ERR_CONNECTION_RESET', /may have been delivered, even more than once/],
    ['net::ERR_EMPTY_RESPONSE', /may have been delivered, even more than once/],
    ['net::ERR_CONTENT_LENGTH_MISMATCH', /may have been delivered\.$/],
  ])('says after %s what may have arrived', (code, said) => {
    const run = answeredRun({}, { answer: undefined, state: 'failed', error: { code, text: 'Words' } })
    expect(readPostbackAnswer(run, catalogue).reason).toMatch(said)
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
