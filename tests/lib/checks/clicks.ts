import type { Click, Hop } from '@/lib/schemas/click'

/** A click that landed, over the hops given. */
export function clickOf(hops: Hop[], more: Partial<Click> = {}): Click {
  return {
    id: 'click-1',
    startedAt: 1_000,
    tabId: 7,
    outcome: 'landed',
    gaps: [],
    hops,
    landing: { cookies: [], scriptCalls: [], pixels: [] },
    private: false,
    pinned: false,
    environment: {
      browser: 'chromium',
      userAgent: '',
      language: 'en',
      timeZone: 'UTC',
      extensionVersion: '0',
    },
    ...more,
  }
}
