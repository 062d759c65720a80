import type { Draft, Secrets } from '@/lib/capi/definition'
import { now } from './sample'

export const ids = {
  ttclid: 'E.C.P.CtMBkVnWnqUkdvQo3wJ8Zp1rTtYhLxF2bGmSaKcE9iNw7RyDu4-OeVqXfBzHjA0sPl5',
  ScCid: '1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
  epik: 'dj0yJnU9MHBWbkhjc0ktN2ttTVp3RFZJcExNNXJkUDdLLW1tVzUmcD0xJm49MHU3Zm9GN0lKQ29qTVdMOVc4eUduUSZ0PUFBQUFBR2piUk5V',
  rdt_cid: '3184742045291813272',
} as const

const page = 'https://shop.example/thanks'
const value = { value: '12.50', currency: 'USD' }

/** A draft of a purchase for each API that its pre-flight says nothing against, and its secrets. `at` in milliseconds. */
export function goodDrafts(at = now): Readonly<Record<string, { draft: Draft; secrets: Secrets }>> {
  const seconds = String(Math.floor(at / 1000))
  return {
    tiktok: {
      draft: {
        event_source_id: 'CLICKSCOPE7DEMO12345',
        test_event_code: 'TEST12345',
        event: 'CompletePayment',
        event_time: seconds,
        event_id: 'clickscope-1',
        url: page,
        ...value,
        order_id: 'A-1',
        ttclid: ids.ttclid,
        user_agent: 'Mozilla/5.0',
        ip: '203.0.113.9',
        email: ' Jane.Doe@Shop.example',
      },
      secrets: { accessToken: 'tiktokDemoTokenOfClickscope' },
    },
    snapchat: {
      draft: {
        pixel: '1ec32188-754e-4be2-8e55-c949a984a39f',
        event_name: 'PURCHASE',
        event_time: seconds,
        event_id: 'clickscope-1',
        action_source: 'WEB',
        event_source_url: page,
        ...value,
        order_id: 'A-1',
        sc_click_id: ids.ScCid,
        client_user_agent: 'Mozilla/5.0',
        em: ' Jane.Doe@Shop.example',
      },
      secrets: { accessToken: 'snapDemoTokenOfClickscope' },
    },
    pinterest: {
      draft: {
        ad_account_id: '549755885175',
        event_name: 'checkout',
        event_time: seconds,
        event_id: 'clickscope-1',
        action_source: 'web',
        event_source_url: page,
        ...value,
        order_id: 'A-1',
        click_id: ids.epik,
        client_user_agent: 'Mozilla/5.0',
        em: ' Jane.Doe@Shop.example',
      },
      secrets: { accessToken: 'pina_demoTokenOfClickscope' },
    },
    reddit: {
      draft: {
        pixel_id: 'a2_clickscope',
        test_id: 't2_test',
        tracking_type: 'PURCHASE',
        event_at: String(at),
        conversion_id: 'clickscope-1',
        action_source: 'WEBSITE',
        event_source_url: page,
        ...value,
        click_id: ids.rdt_cid,
        user_agent: 'Mozilla/5.0',
        email: ' Jane.Doe@Shop.example',
      },
      secrets: { accessToken: 'redditDemoTokenOfClickscope' },
    },
    ga4: {
      draft: {
        measurement_id: 'G-CLICKSCOPE',
        event_name: 'purchase',
        timestamp_micros: `${at}000`,
        session_id: '1739805119',
        engagement_time_msec: '1',
        page_location: page,
        ...value,
        transaction_id: 'A-1',
        item_id: 'sku-1',
        client_id: '902330947.1739805119',
        email: ' Jane.Doe@Shop.example',
      },
      secrets: { api_secret: 'ga4DemoSecretOfClickscope' },
    },
  }
}
