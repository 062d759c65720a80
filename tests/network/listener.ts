import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import type { Connections } from './connections'
import { findRoute, type HostHandler, type Outcome } from './exchange'
import type { Memory } from './memory'
import { text } from './reply'
import type { ReceivedRequest, RequestLog } from './request-log'

interface Parts {
  scheme: 'http' | 'https'
  hosts: Readonly<Record<string, HostHandler>>
  log: RequestLog
  memory: Memory
  connections: Connections
}

/** Records each request, then lets its host answer. A name that nobody stands for is reset, as a dead host's. */
export function createListener(parts: Parts): RequestListener {
  return (message, response) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    decide(message, gone.signal, parts)
      .catch((error: unknown): Outcome => text(`The test network failed: ${error}`, { status: 500 }))
      .then((outcome) => {
        if (outcome === 'reset') parts.connections.reset(message.socket)
        else if (outcome !== 'silence') send(response, outcome)
      })
  }
}

async function decide(message: IncomingMessage, gone: AbortSignal, parts: Parts): Promise<Outcome> {
  const { hosts, log, memory } = parts
  const request = await receive(message, parts.scheme)
  log.add(request)

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

/** Node drops what is written to a client that has gone meanwhile. */
function send(response: ServerResponse, { status, headers, body }: Exclude<Outcome, string>): void {
  response.writeHead(status, headers).end(body)
}
