import { t } from '../../text'
import type { Format } from './reading'

/** What MongoDB calls an ObjectId, which RedTrack, Affise and others make their click IDs of. */
export const objectId: Format = {
  pattern: /^([0-9a-f]{8})[0-9a-f]{16}$/,
  source: 'https://www.mongodb.com/docs/manual/reference/bson-types/#objectid',
  since: 2012,
  read: ([, seconds = '']) => [
    { kind: 'time', label: t`Made`, at: Number.parseInt(seconds, 16) * 1_000, note: t`if it is an ObjectId` },
  ],
}
