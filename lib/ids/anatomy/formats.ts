import { efId } from './adobe'
import { awc } from './awin'
import { cjEvent } from './cj'
import { googleClick, googleClickByShape } from './google-click'
import {
  analyticsClient,
  analyticsSession,
  conversionBrowser,
  conversionLinker,
  conversionLinkerWithKeys,
} from './google-cookies'
import { googleLinker } from './google-linker'
import { metaClick, metaClickByShape } from './meta-click'
import { fbc, fbp } from './meta-cookies'
import { objectId } from './object-id'
import { ranSiteId } from './rakuten'
import type { Format } from './reading'
import { tduid } from './tradedoubler'
import { ulid } from './ulid'
import { uuid } from './uuid'

/** Every form of value that tells something by itself; the first that fits and yields a reading speaks. */
export const formats: readonly Format[] = [
  googleClick,
  metaClick,
  ranSiteId,
  conversionLinker,
  conversionLinkerWithKeys,
  conversionBrowser,
  analyticsClient,
  analyticsSession,
  googleLinker,
  fbc,
  fbp,
  awc,
  cjEvent,
  tduid,
  efId,
  googleClickByShape,
  metaClickByShape,
  uuid,
  ulid,
  objectId,
]
