import { CAMPAIGNS } from '../campaigns'
import type { Exchange } from '../exchange'
import type { TrackedClick } from '../memory'
import { mintClickId } from '../mint'
import { type Reply, redirectTo, text } from '../reply'
import { withParameters } from '../with-parameters'

const COOKIE_SECONDS = 90 * 24 * 3600

/** `/click?campaign=`: counts the click, mints its ID and sends it where the campaign goes. */
export function click({ url, memory }: Exchange): Reply {
  const query = url.searchParams
  const campaignId = query.get('campaign') ?? ''
  const campaign = CAMPAIGNS[campaignId]
  if (!campaign) return text('Campaign not found', { status: 404 })

  const tracked: TrackedClick = {
    id: mintClickId(),
    campaignId,
    refId: query.get('gclid') ?? query.get('fbclid') ?? undefined,
    kept: [...query].filter(([name]) => campaign.keeps.includes(name)),
  }
  memory.clicks.set(tracked.id, tracked)
  return redirectTo(tagged(campaign.destination, tracked), {
    headers: {
      'set-cookie': `rtkclickid-store=${tracked.id}; Path=/; Max-Age=${COOKIE_SECONDS}; Secure; SameSite=None`,
    },
  })
}

/** `/offer?clickid=`: where the prelander's button leads; goes on to the shop with what the click came with. */
export function offer({ url, memory }: Exchange): Reply {
  const tracked = memory.clicks.get(url.searchParams.get('clickid') ?? '')
  if (!tracked) return text('Click ID not found', { status: 404 })
  return redirectTo(tagged('https://shop.example/landing', tracked))
}

/** `cmpid` beside `clickid`: so RedTrack tags its landing pages; a network gets the ID in a slot. */
function tagged(destination: string, { id, campaignId, kept }: TrackedClick): string {
  const slot = CAMPAIGNS[campaignId]?.slot
  if (slot) return withParameters(destination, [[slot, id], ...kept])
  return withParameters(destination, [['clickid', id], ...kept, ['cmpid', campaignId]])
}
