/** Meta's standard event names; any other name is a custom event. See `metaDocs.event`. */
export const standardEvents = [
  'AddPaymentInfo',
  'AddToCart',
  'AddToWishlist',
  'CompleteRegistration',
  'Contact',
  'CustomizeProduct',
  'Donate',
  'FindLocation',
  'InitiateCheckout',
  'Lead',
  'PageView',
  'Purchase',
  'Schedule',
  'Search',
  'StartTrial',
  'SubmitApplication',
  'Subscribe',
  'ViewContent',
] as const

/** Where a conversion happened, in Meta's words. */
export const actionSources = [
  'website',
  'app',
  'email',
  'phone_call',
  'chat',
  'physical_store',
  'system_generated',
  'business_messaging',
  'other',
] as const

const DAY = 24 * 60 * 60
const USUAL_WINDOW = 7 * DAY
const PHYSICAL_STORE_WINDOW = 62 * DAY

/** How old an event may be, in seconds. */
export function eventWindow(actionSource: string | undefined): number {
  return actionSource === 'physical_store' ? PHYSICAL_STORE_WINDOW : USUAL_WINDOW
}
