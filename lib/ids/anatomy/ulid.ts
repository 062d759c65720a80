import { t } from '../../text'
import type { Format } from './reading'

/** Crockford's base 32. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten letters of time in milliseconds, then chance; TikTok's `_ttp` has a suffix. */
export const ulid: Format = {
  pattern: /^([0-7][0-9A-HJKMNP-TV-Z]{9})[0-9A-HJKMNP-TV-Z]{16}(?:_?\.tt\.\d)?$/,
  source: 'https://github.com/ulid/spec',
  since: 2016,
  read: ([, letters = '']) => [
    {
      kind: 'time',
      label: t`Made`,
      at: Array.from(letters).reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0),
      note: t`if it is a ULID`,
    },
  ],
}
