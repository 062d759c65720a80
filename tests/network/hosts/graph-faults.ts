import { type GraphAnswer, graphError } from './graph-errors'
import type { GraphRequest } from './graph-request'

/** How one answer departs from the contract. */
export interface GraphFault {
  /** Answers after so many milliseconds. */
  slow?: number
  /** Never answers. */
  hang?: boolean
  /** Breaks the connection off. */
  reset?: boolean

  /** HTTP 400, code 4. */
  rateLimit?: boolean
  /** HTTP 500, code 2. */
  transient?: boolean
  /** HTTP 502 with the page of a proxy. */
  html?: boolean
  /** Refuses the token and says it in the message. */
  echoToken?: boolean
  /** Redirects to this URL. */
  redirect?: string

  /** 200 with no event received. */
  lying200?: boolean
  /** 200 with these messages. */
  messages?: readonly string[]
  /** Texts for the user in the language of the token's owner, here French. */
  localised?: boolean
  /** The answer under this HTTP status: a refused token comes with 400, too. */
  status?: number
}

type Instead = (fault: GraphFault, request: GraphRequest) => GraphAnswer

const INSTEAD = {
  rateLimit: () => graphError({ message: '(#4) Application request limit reached', code: 4 }),
  transient: () =>
    graphError({ status: 500, message: 'Service temporarily unavailable', code: 2, is_transient: true }),
  html: () => ({
    status: 502,
    body: '<html><head><title>502 Bad Gateway</title></head><body></body></html>',
  }),
  echoToken: (_fault, { token }) =>
    graphError({ status: 401, message: `Malformed access token ${token}`, code: 190 }),
  redirect: ({ redirect = '' }) => ({ status: 302, headers: { location: redirect }, body: '' }),
} satisfies Partial<Record<keyof GraphFault, Instead>>

const KINDS = Object.keys(INSTEAD) as (keyof typeof INSTEAD)[]

const FRENCH_TITLE = 'Paramètre non valide'
const FRENCH_MESSAGE = 'Cet évènement ne peut pas être accepté. Vérifiez ses paramètres et réessayez.'

/** The answer that a fault gives in place of the contract's; undefined when the contract still answers. */
export function answerInstead(fault: GraphFault, request: GraphRequest): GraphAnswer | undefined {
  const kind = KINDS.find((name) => fault[name])
  return kind && INSTEAD[kind](fault, request)
}

/** The contract's answer, bent by a fault. */
export function bend({ status, body, ...rest }: GraphAnswer, fault: GraphFault): GraphAnswer {
  return {
    ...rest,
    status: fault.status ?? status,
    body: typeof body === 'string' ? body : bendBody(body, fault),
  }
}

function bendBody(body: object, { lying200, messages, localised }: GraphFault): object {
  if ('error' in body) return localised ? { error: inFrench(body.error as object) } : body
  return { ...body, ...(lying200 && { events_received: 0 }), ...(messages && { messages }) }
}

function inFrench(error: object): object {
  return { ...error, error_user_title: FRENCH_TITLE, error_user_msg: FRENCH_MESSAGE }
}
