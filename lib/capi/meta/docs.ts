const GUIDE = 'https://developers.facebook.com/docs/marketing-api/conversions-api'

/** Meta's pages that the rules in these files come from. */
export const metaDocs = {
  guide: GUIDE,
  event: `${GUIDE}/parameters/server-event`,
  customer: `${GUIDE}/parameters/customer-information-parameters`,
  custom: `${GUIDE}/parameters/custom-data`,
  fbc: `${GUIDE}/parameters/fbp-and-fbc`,
  test: `${GUIDE}/using-the-api#testEvents`,
  baseline: `${GUIDE}/best-practices#req-rec-params`,
  errors: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',
} as const
