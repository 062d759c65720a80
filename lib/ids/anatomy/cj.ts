import type { Format } from './reading'
import { partsOfUuid } from './uuid'

/** CJ's click ID is a UUID of version 1 without its hyphens, as all public ones are. */
export const cjEvent: Format = {
  pattern: /^([0-9a-f]{8})([0-9a-f]{4})(1[0-9a-f]{3})[89ab][0-9a-f]{7}0a[0-9a-f]{6}$/,
  source: 'https://www.rfc-editor.org/rfc/rfc9562',
  since: 2016,
  read: ([, low = '', middle = '', high = '']) => partsOfUuid(low, middle, high),
}
