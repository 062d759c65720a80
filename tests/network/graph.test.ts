import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, ask } from './client'
import {
  GRAPH_DATASET,
  GRAPH_EXPIRED_TOKEN,
  GRAPH_TOKEN,
  GRAPH_TOKEN_WITHOUT_PERMISSION,
} from './hosts/graph'
import type { GraphFault } from './hosts/graph-faults'
import { startNetwork, type TestNetwork } from './network'

interface Vector {
  id: string
  request: {
    method: string
    path: string
    token: string | null
    token_in?: 'header' | 'body' | 'query'
    json?: Record<string, unknown>
    form?: Record<string, string>
    knob?: string
  }
  status: number | number[]
  body_subset: Record<string, unknown> | '<html>'
}

const FAULTS: Record<string, GraphFault> = {
  rate_limit: { rateLimit: true },
  transient: { transient: true },
  lying200: { lying200: true },
  html: { html: true },
}
const TOKENS: Record<string, string> = { '<valid>': GRAPH_TOKEN, '<expired>': GRAPH_EXPIRED_TOKEN }
const EVENTS_PATH = `/v25.0/${GRAPH_DATASET}/events`
const ORIGIN = 'https://graph.facebook.com'

const { vectors }: { vectors: Vector[] } = JSON.parse(
  readFileSync(new URL('graph-contract.json', import.meta.url), 'utf8'),
)

let network: TestNetwork

beforeAll(async () => {
  network = await startNetwork()
})

beforeEach(() => network.reset())

afterAll(() => network.close())

function now(): number {
  return Math.floor(Date.now() / 1000)
}

function lead(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    event_name: 'Lead',
    event_time: now(),
    action_source: 'website',
    user_data: { em: ['62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'] },
    ...changes,
  }
}

function send(body: object, token = GRAPH_TOKEN, path = EVENTS_PATH): Promise<Answered> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return ask(network, ORIGIN + path, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** The vector's words in angle brackets as values. */
function filled(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replaceAll('"<now>"', String(now()))
    .replaceAll('"<now-8d>"', String(now() - 691_200))
    .replaceAll('<dataset>', GRAPH_DATASET)
  return JSON.parse(text)
}

function sendVector({
  method,
  path,
  token,
  token_in = 'header',
  json,
  form,
}: Vector['request']): Promise<Answered> {
  const secret = token && (TOKENS[token] ?? token)
  const headers = {
    'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
    ...(secret && token_in === 'header' && { authorization: `Bearer ${secret}` }),
  }
  const query = secret && token_in === 'query' ? `?access_token=${secret}` : ''
  const fields = {
    ...(filled(json ?? {}) as object),
    ...(secret && token_in === 'body' && { access_token: secret }),
  }
  const body = form ? `data=${encodeURIComponent(JSON.stringify(lead()))}` : JSON.stringify(fields)
  return ask(network, `${ORIGIN}${filled(path)}${query}`, { method, headers, body })
}

/** A matcher for the vector's expectation: every given key, and any text for `<string>`. */
function expectation(subset: unknown): unknown {
  if (subset === '<string>') return expect.any(String)
  if (typeof subset !== 'object' || subset === null || Array.isArray(subset)) return subset
  const entries = Object.entries(subset).map(([key, value]) => [key, expectation(value)])
  return expect.objectContaining(Object.fromEntries(entries))
}

describe('the contract', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const { request, status, body_subset } = vector
    if (request.knob) network.graph.next(FAULTS[request.knob] ?? {})
    const answer = await sendVector(request)
    expect([status].flat()).toContain(answer.status)
    if (body_subset === '<html>') expect(answer.text).toMatch(/^<html>/)
    else expect(JSON.parse(answer.text)).toEqual(expectation(body_subset))
  })

  it.each<[string, string, string, object, number, object]>([
    ['an unversioned path', `/${GRAPH_DATASET}/events`, GRAPH_TOKEN, { data: [lead()] }, 200, {}],
    ['a retired version', `/v3.0/${GRAPH_DATASET}/events`, GRAPH_TOKEN, { data: [lead()] }, 200, {}],
    ['another edge', `/v25.0/${GRAPH_DATASET}/ads`, GRAPH_TOKEN, {}, 400, { code: 100, error_subcode: 33 }],
    ['a token without permission', EVENTS_PATH, GRAPH_TOKEN_WITHOUT_PERMISSION, {}, 403, { code: 200 }],
    ['no data', EVENTS_PATH, GRAPH_TOKEN, {}, 400, { code: 100 }],
    ['empty data', EVENTS_PATH, GRAPH_TOKEN, { data: [] }, 400, { code: 100 }],
    ['data that is no list', EVENTS_PATH, GRAPH_TOKEN, { data: lead() }, 400, { code: 100 }],
    [
      'more than 1000 events',
      EVENTS_PATH,
      GRAPH_TOKEN,
      { data: Array(1001).fill(lead()) },
      400,
      { code: 100 },
    ],
    ['an event that is no object', EVENTS_PATH, GRAPH_TOKEN, { data: [[]] }, 400, { error_subcode: 2804019 }],
  ])('%s', async (_, path, token, body, status, error) => {
    const answer = await send(body, token, path)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text).error ?? {}).toMatchObject(error)
  })

  it.each<[string, Record<string, unknown>, number | undefined]>([
    ['a future time', { event_time: now() + 3600 }, undefined],
    ['milliseconds for seconds', { event_time: Date.now() }, undefined],
    ['a time in words', { event_time: 'yesterday' }, undefined],
    [
      'a visit to a store 63 days ago',
      { event_time: now() - 63 * 86_400, action_source: 'physical_store' },
      2804003,
    ],
    ['no name', { event_name: '' }, 2804019],
    ['the test code inside the event', { test_event_code: 'TEST1' }, 2804019],
    ['no customer', { user_data: { em: [], client_user_agent: 'x' } }, 2804050],
  ])('refuses %s', async (_, changes, subcode) => {
    const answer = await send({ data: [lead(changes)] })
    expect(answer.status).toBe(400)
    const { error } = JSON.parse(answer.text)
    expect([error.code, error.error_subcode]).toEqual([100, subcode])
  })

  it('names what is missing, and where', async () => {
    const answer = await send({ data: [lead(), lead({ action_source: undefined })] })
    expect(JSON.parse(answer.text).error.error_user_msg).toBe(
      "The parameter $['data'][1]['action_source'] is required",
    )
  })

  it('takes a list of events in a form', async () => {
    const body = `data=${encodeURIComponent(JSON.stringify([lead(), lead()]))}&access_token=${GRAPH_TOKEN}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await ask(network, ORIGIN + EVENTS_PATH, { method: 'POST', headers, body })
    expect(JSON.parse(answer.text)).toMatchObject({ events_received: 2 })
  })

  it('refuses a preflight, so that no page can send', async () => {
    const headers = {
      origin: 'https://shop.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    }
    const answer = await ask(network, ORIGIN + EVENTS_PATH, { method: 'OPTIONS', headers })
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('what was accepted', () => {
  it('is kept with its test code, and marked when it repeats', async () => {
    const event = lead({ event_id: 'a' })
    await send({ data: [event], test_event_code: 'TEST12345' })
    await send({ data: [event, lead({ event_id: 'b' }), lead({ event_id: 'a', event_name: 'Contact' })] })
    expect(network.graph.accepted.map(({ testEventCode, duplicate }) => [testEventCode, duplicate])).toEqual([
      ['TEST12345', false],
      [undefined, true],
      [undefined, false],
      [undefined, false],
    ])
    expect(network.graph.accepted[0]?.event).toEqual(event)
  })

  it('is nothing of a batch with one bad event', async () => {
    await send({ data: [lead(), lead({ event_time: 0 })] })
    expect(network.graph.accepted).toEqual([])
  })
})

describe('a fault', () => {
  it('bends one answer only', async () => {
    network.graph.next({ lying200: true })
    const answers = [await send({ data: [lead()] }), await send({ data: [lead()] })]
    expect(answers.map(({ text }) => JSON.parse(text).events_received)).toEqual([0, 1])
  })

  it('is not used up by a preflight', async () => {
    network.graph.next({ transient: true })
    await ask(network, ORIGIN + EVENTS_PATH, { method: 'OPTIONS' })
    expect((await send({ data: [lead()] })).status).toBe(500)
  })

  it('says messages', async () => {
    network.graph.next({ messages: ['careful'] })
    expect(JSON.parse((await send({ data: [lead()] })).text)).toMatchObject({ messages: ['careful'] })
  })

  it('speaks French and keeps the codes', async () => {
    const old = { data: [lead({ event_time: now() - 691_200 })] }
    const english = JSON.parse((await send(old)).text).error
    network.graph.next({ localised: true })
    const french = JSON.parse((await send(old)).text).error
    expect(french.error_user_title).not.toBe(english.error_user_title)
    expect(french.error_user_msg).not.toBe(english.error_user_msg)
    expect([french.code, french.error_subcode]).toEqual([english.code, english.error_subcode])
  })

  it('refuses a token with 400, and says the token', async () => {
    network.graph.next({ echoToken: true, status: 400 })
    const answer = await send({ data: [lead()] })
    expect([answer.status, JSON.parse(answer.text).error]).toEqual([
      400,
      expect.objectContaining({ code: 190, message: expect.stringContaining(GRAPH_TOKEN) }),
    ])
  })

  it('redirects', async () => {
    network.graph.next({ redirect: 'https://elsewhere.example/' })
    const answer = await send({ data: [lead()] })
    expect([answer.status, answer.headers.location]).toEqual([302, 'https://elsewhere.example/'])
  })

  it('delays', async () => {
    network.graph.next({ slow: 30 })
    const start = performance.now()
    await send({ data: [lead()] })
    expect(performance.now() - start).toBeGreaterThanOrEqual(29)
  })

  it('resets the connection', async () => {
    network.graph.next({ reset: true })
    await expect(send({ data: [lead()] })).rejects.toThrow('ECONNRESET')
  })
})
