import type { HostHandler } from '../exchange'
import { damagingHops } from './hops/damage'
import { endings } from './hops/ending'
import { openings } from './hops/opening'
import { pageHops } from './hops/page'
import { serverHops } from './hops/server'
import { serviceWorkerPaths } from './hops/service-worker'

/** A host with a path for each way in which a click can open, go on and end; `to` is the next URL. */
export const hopHost = {
  ...serverHops,
  ...pageHops,
  ...openings,
  ...serviceWorkerPaths,
  ...damagingHops,
  ...endings,
} satisfies HostHandler
