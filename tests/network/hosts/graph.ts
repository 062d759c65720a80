import type { Exchange, HostHandler, Outcome } from '../exchange'
import type { Reply } from '../reply'
import { answerGraphRequest, type GraphAccess } from './graph-contract'
import type { GraphAnswer } from './graph-errors'
import type { GraphEvent } from './graph-event'
import { answerInstead, bend } from './graph-faults'
import type { GraphMemory } from './graph-memory'
import { type GraphRequest, readGraphRequest } from './graph-request'

/** The dataset that the tokens are for. */
export const GRAPH_DATASET = '1234567890123456'
/** A token that may write to the dataset. */
export const GRAPH_TOKEN = 'EAAclickscopeDemoToken'
/** A token whose session has expired. */
export const GRAPH_EXPIRED_TOKEN = 'EAAclickscopeExpiredToken'
/** A token of someone who may not write to the dataset. */
export const GRAPH_TOKEN_WITHOUT_PERMISSION = 'EAAclickscopeReadOnlyToken'

const ACCESS: GraphAccess = {
  dataset: GRAPH_DATASET,
  tokens: {
    [GRAPH_TOKEN]: 'valid',
    [GRAPH_EXPIRED_TOKEN]: 'expired',
    [GRAPH_TOKEN_WITHOUT_PERMISSION]: 'without-permission',
  },
}
const DEDUPLICATION_MS = 48 * 3600 * 1000

/**
 * Meta's Graph API as far as the Conversions API goes. It never allows a cross-origin request: a preflight is just
 * another unsupported method, so only an extension with host access gets through.
 */
export const graphHost: HostHandler = { '/*': events }

async function events({ request, memory: { graph }, pause }: Exchange): Promise<Outcome> {
  const fault = (request.method === 'POST' && graph.faults.shift()) || {}
  if (fault.hang) return 'silence'
  if (fault.reset) return 'reset'
  if (fault.slow) await pause(fault.slow)

  const graphRequest = readGraphRequest(request)
  const answer = answerInstead(fault, graphRequest) ?? judge(graphRequest, graph, request.at)
  return toReply(bend(answer, fault))
}

function judge(request: GraphRequest, memory: GraphMemory, at: number): GraphAnswer {
  const answer = answerGraphRequest(request, ACCESS, Math.floor(at / 1000))
  if (answer.status === 200) accept(request, memory, at)
  return answer
}

function accept({ events = [], testEventCode }: GraphRequest, { accepted }: GraphMemory, at: number): void {
  for (const event of events as GraphEvent[]) {
    const duplicate = accepted.some(
      (earlier) => at - earlier.at < DEDUPLICATION_MS && isSame(earlier.event, event),
    )
    accepted.push({ event, testEventCode, duplicate, at })
  }
}

/** https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events */
function isSame(earlier: GraphEvent, later: GraphEvent): boolean {
  const hasId = later.event_id !== undefined
  return hasId && earlier.event_id === later.event_id && earlier.event_name === later.event_name
}

function toReply({ status, headers, body }: GraphAnswer): Reply {
  const isPage = typeof body === 'string'
  const contentType = isPage ? 'text/html; charset=UTF-8' : 'application/json; charset=UTF-8'
  return {
    status,
    headers: { 'content-type': contentType, ...headers },
    body: isPage ? body : JSON.stringify(body),
  }
}
