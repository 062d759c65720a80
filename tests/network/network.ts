import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import { createCertificate } from './certificate'
import { Connections } from './connections'
import { Gate, type Hold } from './gate'
import type { GraphFault } from './hosts/graph-faults'
import type { AcceptedEvent } from './hosts/graph-memory'
import { HOST_WITH_BAD_TLS, HOST_WITH_SILENT_TLS, type HostName, hosts } from './hosts/table'
import type { AcceptedVendorEvent, VendorFault, VendorId } from './hosts/vendors/vendor'
import { createListener } from './listener'
import { type Conversion, clearMemory, createMemory, type Memory, type TrackedClick } from './memory'
import { type ReceivedRequest, RequestLog } from './request-log'

/** An affiliate network, its partners and their endpoints, all on this machine. */
export interface TestNetwork {
  httpPort: number
  httpsPort: number
  /** The certificate's key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  spki: string
  /** The certificate itself (DER, base64), which Firefox is told to trust. */
  der: string
  /** What each host received, in order; `elsewhere` is what was meant for a host that nobody stands for. */
  received: Readonly<Record<HostName | 'elsewhere', readonly ReceivedRequest[]>>
  /** What the tracker counted. */
  tracker: { clicks: ReadonlyMap<string, TrackedClick>; conversions: readonly Conversion[] }
  /** What each partner accepted, by host. */
  partners: Readonly<Record<string, readonly Conversion[]>>
  graph: {
    /** Makes the next answer of the Graph API depart from its contract; several calls queue up. */
    next(fault: GraphFault): void
    accepted: readonly AcceptedEvent[]
  }
  /** The other conversions APIs, in the same way. */
  vendors: Readonly<
    Record<VendorId, { next(fault: VendorFault): void; accepted: readonly AcceptedVendorEvent[] }>
  >
  /** The first request that fits, also one that has arrived already; rejects after `timeoutMs` (5 s). */
  waitForRequest(isMet: (request: ReceivedRequest) => boolean, timeoutMs?: number): Promise<ReceivedRequest>
  /**
   * Makes the answers to requests that fit wait until the hold is released; to all, when it is not said which. The
   * requests themselves are recorded at once.
   */
  hold(isMet?: (request: ReceivedRequest) => boolean): Hold
  /** The same, but the head and the first half of the body are sent: a page that has begun to arrive. */
  holdBody(isMet?: (request: ReceivedRequest) => boolean): Hold
  /** Forgets requests, clicks, conversions and faults, and releases what is held. */
  reset(): void
  /** Ends everything, also connections that are kept alive or still wait for an answer. */
  close(): Promise<void>
}

/** Room for a link of 60 kB and as much again in a Referer. */
const MAX_HEADER_BYTES = 256 * 1024

/** Starts the network on two free ports of loopback; hosts are told apart by the Host header. */
export async function startNetwork(): Promise<TestNetwork> {
  const trustedHosts = Object.keys(hosts).filter((host) => host !== HOST_WITH_BAD_TLS)
  const { spki, der, ...certificate } = await createCertificate(trustedHosts)
  const otherContext = createSecureContext(await createCertificate([HOST_WITH_BAD_TLS], 'Nobody'))
  const log = new RequestLog(Object.keys(hosts) as HostName[])
  const memory = createMemory()
  const connections = new Connections()

  const chooseContext = (name: string, choose: (error: null, context?: SecureContext) => void) => {
    if (name === HOST_WITH_SILENT_TLS) return
    choose(null, name === HOST_WITH_BAD_TLS ? otherContext : undefined)
  }

  const options = { maxHeaderSize: MAX_HEADER_BYTES }
  const [answers, bodies] = [new Gate(), new Gate()]
  const parts = { hosts, log, memory, connections, answers, bodies }
  const http = createHttpServer(options, createListener({ ...parts, scheme: 'http' }))
  const https = createHttpsServer(
    { ...options, ...certificate, SNICallback: chooseContext },
    createListener({ ...parts, scheme: 'https' }),
  )
  const releaseAll = () => {
    answers.releaseAll()
    bodies.releaseAll()
  }
  const servers = [http, https]
  for (const server of servers) connections.track(server)
  const [httpPort = 0, httpsPort = 0] = await Promise.all(servers.map(listen))

  return {
    httpPort,
    httpsPort,
    spki,
    der,
    received: log.received,
    tracker: memory,
    partners: memory.partners,
    graph: {
      next: (fault) => {
        memory.graph.faults.push(fault)
      },
      accepted: memory.graph.accepted,
    },
    vendors: vendorsOf(memory),
    waitForRequest: (isMet, timeoutMs = 5_000) => log.waitFor(isMet, timeoutMs),
    hold: (isMet) => answers.hold(isMet),
    holdBody: (isMet) => bodies.hold(isMet),
    reset: () => {
      releaseAll()
      log.clear()
      clearMemory(memory)
    },
    close: async () => {
      log.close()
      const closed = servers.map(close)
      connections.closeAll()
      releaseAll()
      await Promise.all(closed)
    },
  }
}

function vendorsOf({ vendors }: Memory): TestNetwork['vendors'] {
  const entries = Object.entries(vendors).map(([id, { faults, accepted }]) => [
    id,
    {
      next: (fault: VendorFault) => {
        faults.push(fault)
      },
      accepted,
    },
  ])
  return Object.fromEntries(entries)
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
