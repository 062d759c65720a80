import { t } from '../../text'
import { valueRules } from '../rules/value'
import { metaDocs } from './docs'

/** What the event is worth. */
export const metaValueRules = valueRules({
  platform: 'Meta',
  value: 'value',
  currency: 'currency',
  needs: ({ event_name }) => event_name === 'Purchase',
  event: 'Purchase',
  lacking: t`Meta refuses a Purchase without one (errors 2804008 and 2804009).`,
  docs: metaDocs.custom,
})
