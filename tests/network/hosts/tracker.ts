import type { HostHandler } from '../exchange'
import { oddAnswers } from './odd-answers'
import { postback } from './postback'
import { click, offer } from './tracker-click'

/** A tracker with links and postbacks like RedTrack's. */
export const trackerHost: HostHandler = {
  '/click': click,
  '/offer': offer,
  '/postback': postback,
  ...oddAnswers,
}
