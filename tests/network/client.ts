import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import { buffer } from 'node:stream/consumers'
import type { TestNetwork } from './network'

export interface Asked {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string
}

export interface Answered {
  url: string
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
}

type Ports = Pick<TestNetwork, 'httpPort' | 'httpsPort'>

/** One request to a host of the network, without a browser; redirects are not followed. */
export async function ask(
  ports: Ports,
  url: string,
  { method = 'GET', headers, body }: Asked = {},
): Promise<Answered> {
  const { protocol, host, hostname } = new URL(url)
  const isSecure = protocol === 'https:'
  const path = url.slice(url.indexOf(host) + host.length) || '/'
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { host: '127.0.0.1', method, path, headers: { host, ...headers }, agent: false }
    const request = isSecure
      ? httpsRequest({ ...options, port: ports.httpsPort, servername: hostname, rejectUnauthorized: false })
      : httpRequest({ ...options, port: ports.httpPort })
    request.once('response', resolve).once('error', reject).end(body)
  })
  const bytes = await buffer(message)
  return { url, status: message.statusCode ?? 0, headers: message.headers, bytes, text: bytes.toString() }
}

/** Follows redirects by hand, as a browser's address bar would; the last answer is no redirect. */
export async function follow(ports: Ports, url: string, asked?: Asked): Promise<Answered[]> {
  const answer = await ask(ports, url, asked)
  const { location } = answer.headers
  if (!location) return [answer]
  return [answer, ...(await follow(ports, new URL(location, url).href))]
}
