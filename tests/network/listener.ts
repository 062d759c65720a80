import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import type { Connections } from './connections'
import { findRoute, type HostHandler, type Outcome } from './exchange'
import type { Gate } from './gate'
import type { Memory } from './memory'
import { type Reply, text } from './reply'
import type { ReceivedRequest, RequestLog } from './request-log'

interface Parts {
  scheme: 'http' | 'https'
  hosts: Readonly<Record<string, HostHandler>>
  log: RequestLog
  memory: Memory
  connections: Connections
  /** Where whole answers wait, and where the second halves of their bodies do. */
  answers: Gate
  bodies: Gate
}

/** Records each request, then lets its host answer. A name that nobody stands for is reset, as a dead host's. */
export function createListener(parts: Parts): RequestListener {
  return (message, response) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    serve(message, response, gone.signal, parts).catch((error: unknown) =>
      send(response, text(`The test network failed: ${error}`, { status: 500 })),
    )
  }
}

async function serve(message: IncomingMessage, response: ServerResponse, gone: AbortSignal, parts: Parts) {
  const request = await receive(message, parts.scheme)
  parts.log.add(request)
  const held = parts.answers.keeps(request)
  const outcome = await decide(request, gone, parts)
  await held
  if (outcome === 'reset') parts.connections.reset(message.socket)
  else if (outcome !== 'silence') await send(response, outcome, () => parts.bodies.keeps(request))
}

async function decide(
  request: ReceivedRequest,
  gone: AbortSignal,
  { hosts, memory }: Parts,
): Promise<Outcome> {
  const handler = hosts[request.host]
  if (!handler) return 'reset'
  const url = new URL(request.url)
  const route = findRoute(handler, url.pathname)
  if (!route) return text('Not found', { status: 404 })
  return route({
    request,
    url,
    memory,
    pause: (milliseconds) => setTimeout(milliseconds, undefined, { signal: gone }),
  })
}

async function receive(message: IncomingMessage, scheme: Parts['scheme']): Promise<ReceivedRequest> {
  const { method = 'GET', url: rawUrl = '/', headers, rawHeaders } = message
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
  const { href: url } = new URL(`${scheme}://${host}${rawUrl}`)
  return { host, method, url, rawUrl, headers, rawHeaders, body: await readText(message), at: Date.now() }
}

/**
 * Sends a reply; one that `keeps` has something against waits in the middle of its body. Node drops what is written
 * to a client that has gone meanwhile.
 */
async function send(
  response: ServerResponse,
  { status, headers, body = '' }: Reply,
  keeps: () => Promise<unknown> | undefined = () => undefined,
) {
  response.writeHead(status, headers)
  const held = keeps()
  if (!held) return response.end(body)

  const bytes = Buffer.from(body)
  const middle = Math.ceil(bytes.length / 2)
  response.flushHeaders()
  response.write(bytes.subarray(0, middle))
  await held
  response.end(bytes.subarray(middle))
}
