import type { Click, Hop } from '@/lib/schemas/click'

export const now = Date.UTC(2026, 10, 23, 12)
export const fbclid = 'IwAR0aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdefghijklmnopqr'
export const fbc = `fb.1.${now - 60_000}.${fbclid}`

/** A draft that pre-flight has nothing against but that a test event counts. */
export const goodDraft = {
  dataset: '123456789012345',
  version: 'v25.0',
  test_event_code: 'TEST12345',
  event_name: 'Purchase',
  event_time: String(now / 1000),
  event_id: 'clickscope-1',
  action_source: 'website',
  event_source_url: `https://shop.example/?fbclid=${fbclid}`,
  value: '12.50',
  currency: 'USD',
  order_id: 'A-1',
  fbc,
  fbclid,
  fbp: 'fb.1.1596403881668.1116446470',
  client_user_agent: 'Mozilla/5.0',
  em: 'John_Smith@gmail.com',
  country: 'United States',
}

/** One hop that landed, as the browser reports it. */
export function hop(url: string, startedAt: number): Hop {
  return {
    url,
    method: 'GET',
    how: 'http',
    by: 'server',
    frameId: 0,
    startedAt,
    requestHeaders: [],
    responseHeaders: [],
  }
}

/** A click over these hops, with these cookies on the landing page. */
export function click(hops: Hop[], cookies: Record<string, string> = {}): Click {
  return {
    id: 'click',
    startedAt: now - 90_000,
    tabId: 1,
    outcome: 'landed',
    gaps: [],
    hops,
    landing: {
      cookies: Object.entries(cookies).map(([name, value]) => ({ name, value, at: now })),
      scriptCalls: [],
      pixels: [],
    },
    private: false,
    pinned: false,
    environment: {
      browser: 'Chromium',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
      language: 'en',
      timeZone: 'UTC',
      extensionVersion: '0.1.0',
    },
  }
}
