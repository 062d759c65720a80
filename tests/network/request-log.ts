import type { IncomingHttpHeaders } from 'node:http'

/** One request as it arrived. */
export interface ReceivedRequest {
  /** From the Host header: lower case, without the port. */
  host: string
  method: string
  /** The absolute URL as `URL` writes it; `rawUrl` is the request line's, byte for byte. */
  url: string
  rawUrl: string
  /** Names in lower case, as node joins them; `rawHeaders` has names and values alternating, as sent. */
  headers: IncomingHttpHeaders
  rawHeaders: string[]
  body: string
  /** Milliseconds since the epoch. */
  at: number
}

interface Waiter {
  isMet: (request: ReceivedRequest) => boolean
  resolve: (request: ReceivedRequest) => void
  reject: (error: Error) => void
}

/** Everything that arrived for these hosts, and those who wait for more. */
export class RequestLog<Host extends string = string> {
  /** By host, in order of arrival; `elsewhere` is what was meant for any other. */
  readonly received: Readonly<Record<Host | 'elsewhere', ReceivedRequest[]>>
  readonly #requests: ReceivedRequest[] = []
  readonly #waiters = new Set<Waiter>()

  constructor(hosts: readonly Host[]) {
    const lists = [...hosts, 'elsewhere'].map((host) => [host, []])
    this.received = Object.fromEntries(lists)
  }

  add(request: ReceivedRequest): void {
    this.#requests.push(request)
    const host = Object.hasOwn(this.received, request.host) ? (request.host as Host) : 'elsewhere'
    this.received[host].push(request)
    for (const waiter of this.#waiters) {
      if (waiter.isMet(request)) waiter.resolve(request)
    }
  }

  /** The first request that fits, also one that has arrived already; rejects with what did arrive instead. */
  waitFor(isMet: Waiter['isMet'], timeoutMs: number): Promise<ReceivedRequest> {
    const known = this.#requests.find(isMet)
    if (known) return Promise.resolve(known)

    let waiter: Waiter
    let timer: NodeJS.Timeout
    return new Promise<ReceivedRequest>((resolve, reject) => {
      waiter = { isMet, resolve, reject }
      this.#waiters.add(waiter)
      timer = setTimeout(() => reject(new Error(this.#missing(timeoutMs))), timeoutMs)
    }).finally(() => {
      this.#waiters.delete(waiter)
      clearTimeout(timer)
    })
  }

  /** Forgets what arrived, in place. */
  clear(): void {
    this.#requests.length = 0
    for (const list of Object.values<ReceivedRequest[]>(this.received)) list.length = 0
  }

  /** Rejects everyone who still waits. */
  close(): void {
    for (const waiter of this.#waiters) waiter.reject(new Error('The network was closed.'))
  }

  #missing(timeoutMs: number): string {
    const arrived = this.#requests.map(({ method, url }) => `  ${method} ${url}`)
    return [`No such request within ${timeoutMs} ms. Arrived:`, ...arrived].join('\n')
  }
}
