export interface Campaign {
  /** Where the tracker sends the click. */
  destination: string
  /** Parameters that it hands on; the rest stays in its own books. */
  keeps: readonly string[]
  /** The parameter that takes its click ID, where that is a network's slot. */
  slot?: string
}

/** The tracker's campaigns by what happens in them; their IDs are 24 hex digits, as RedTrack's are. */
export const CAMPAIGN_IDS = {
  healthy: '65f0a1b2c3d4e5f601020301',
  rebuilt: '65f0a1b2c3d4e5f601020302',
  social: '65f0a1b2c3d4e5f601020303',
  broken: '65f0a1b2c3d4e5f601020304',
  dead: '65f0a1b2c3d4e5f601020305',
  join: '65f0a1b2c3d4e5f601020306',
  network: '65f0a1b2c3d4e5f601020307',
} as const

const BOTH = ['irclickid', 'gclid']

export const CAMPAIGNS: Readonly<Record<string, Campaign>> = {
  [CAMPAIGN_IDS.healthy]: { destination: 'https://pre.example/', keeps: BOTH },
  [CAMPAIGN_IDS.rebuilt]: { destination: 'https://shop.example/deal', keeps: BOTH },
  [CAMPAIGN_IDS.social]: { destination: 'https://shop.example/landing', keeps: ['fbclid'] },
  [CAMPAIGN_IDS.broken]: { destination: 'https://broken.example/offer', keeps: BOTH },
  [CAMPAIGN_IDS.dead]: { destination: 'https://gone.invalid/offer', keeps: BOTH },
  [CAMPAIGN_IDS.network]: {
    destination: 'https://ef.trk.example/2CTPL/3QQG7/?affid=12',
    keeps: [],
    slot: 'sub5',
  },
  [CAMPAIGN_IDS.join]: { destination: 'https://app.example/join', keeps: ['gclid'] },
}
