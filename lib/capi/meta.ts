import { t } from '../text'
import type { ConversionsApi } from './definition'
import { secretNames } from './form/fields'
import { readMetaAnswer } from './meta/answers'
import { metaConversion } from './meta/conversion'
import { metaDocs } from './meta/docs'
import { metaFields } from './meta/fields'
import { fromClick } from './meta/from-click'
import { preflightMeta } from './meta/preflight'
import { buildMeta } from './meta/request'

// Other programs rely on this name at this place.
export { hashUserData } from './meta/user-data'

/** Meta Conversions API. */
export const api: ConversionsApi = {
  id: 'meta',
  name: t`Meta Conversions API`,
  shortName: 'Meta',
  platform: 'meta',
  isUsual: true,
  docs: metaDocs.guide,
  testMode: {
    name: 'test_event_code',
    counts: true,
    says: t`Meta does not drop test events: they flow into Events Manager and are used for targeting and measurement.`,
  },
  liveMode: {
    name: t`no test_event_code`,
    says: t`Meta counts the event as a conversion: in reports, and optimises ads and audiences by it. It cannot be taken back.`,
  },
  fields: metaFields,
  secrets: secretNames(metaFields),
  conversion: metaConversion,
  fromClick,
  build: buildMeta,
  preflight: preflightMeta,
  readAnswer: readMetaAnswer,
}
