import type { Header } from '../schemas/click'
import type { BrowserEvent } from '../schemas/event'

type FormData = Record<string, unknown[]> | undefined
type HeaderDetail = { name: string; value?: string | undefined; binaryValue?: unknown }

/** What both browsers say of a request, as far as it is read here. */
export interface RequestDetails {
  requestId: string
  url: string
  tabId: number
  frameId: number
  timeStamp: number
  method: string
  documentId?: string
  documentLifecycle?: string
  initiator?: string
  originUrl?: string
  requestBody?: { formData?: FormData } | null
  requestHeaders?: HeaderDetail[]
  responseHeaders?: HeaderDetail[]
  statusCode: number
  statusLine: string
  redirectUrl: string
  error: string
  ip?: string | null
  fromCache?: boolean
}

/** A form's values are kept up to this many characters in all, so that an upload does not fill the memory. */
const MOST_FIELD_CHARACTERS = 64_000

/** How each webRequest event reads; `deep` says whether the listener sees Cookie, Set-Cookie and Referer. */
export const requestReaders = {
  onBeforeRequest: (details) => ({
    ...common(details),
    type: 'request',
    method: details.method,
    ...initiator(details),
    ...withFields(details.requestBody?.formData),
  }),
  onSendHeaders: (details, deep) => ({
    ...common(details),
    type: 'request-headers',
    headers: headers(details.requestHeaders),
    deep,
  }),
  onHeadersReceived: (details, deep) => ({ ...response(details, deep), type: 'response' }),
  onBeforeRedirect: (details, deep) => ({
    ...response(details, deep),
    type: 'redirect',
    redirectUrl: details.redirectUrl,
  }),
  onCompleted: (details, deep) => ({ ...response(details, deep), type: 'completed' }),
  onErrorOccurred: (details) => ({ ...common(details), type: 'failed', error: details.error }),
} satisfies Record<string, (details: RequestDetails, deep: boolean) => BrowserEvent>

export type RequestEventName = keyof typeof requestReaders

/** A page that speculates on where its user will go fetches documents, too: such a request has a document already. */
export function isNavigation({ tabId, frameId, documentId }: RequestDetails): boolean {
  return tabId >= 0 && (frameId !== 0 || documentId === undefined)
}

function common({ requestId, url, tabId, frameId, timeStamp, documentLifecycle }: RequestDetails) {
  const prerender = documentLifecycle === 'prerender' ? { prerender: true } : {}
  return { requestId, url, tabId, frameId, at: timeStamp, ...prerender }
}

function initiator({ initiator, originUrl }: RequestDetails): { initiator?: string } {
  const page = initiator ?? originUrl
  return page ? { initiator: page } : {}
}

function response(details: RequestDetails, deep: boolean) {
  return {
    ...common(details),
    status: details.statusCode,
    statusLine: details.statusLine,
    headers: headers(details.responseHeaders),
    deep,
    ...(details.ip ? { ip: details.ip } : {}),
    ...(details.fromCache === undefined ? {} : { fromCache: details.fromCache }),
  }
}

function headers(list: HeaderDetail[] = []): Header[] {
  return list.map(({ name, value }) => ({ name, value: value ?? '' }))
}

function withFields(form: FormData): { fields?: Header[] } {
  return form ? { fields: formFields(form) } : {}
}

/** The fields of a form as the browser read them, as many as are kept. */
export function formFields(form: NonNullable<FormData>): Header[] {
  let characters = 0
  const list: Header[] = []
  for (const [name, values] of Object.entries(form)) {
    for (const value of values) {
      const text = typeof value === 'string' ? value : ''
      characters += name.length + text.length
      if (characters > MOST_FIELD_CHARACTERS) return list
      list.push({ name, value: text })
    }
  }
  return list
}
