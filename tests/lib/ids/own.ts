import { type OwnPlatform, ownPlatformSchema } from '@/lib/schemas/own-platform'

/** A platform as a user enters it. */
export const ownTracker: OwnPlatform = ownPlatformSchema.parse({
  id: 'house-tracker',
  name: 'House tracker',
  kind: 'tracker',
  hosts: ['go.house.example'],
  identifiers: [{ names: ['hcid'], kind: 'tracker-click', where: ['query', 'cookie'], cookies: ['h_click'] }],
})

/** The commonest entry: a private domain of a tracker that is known. */
export const ownDomain: OwnPlatform = ownPlatformSchema.parse({
  id: 'redtrack',
  name: 'RedTrack',
  kind: 'tracker',
  hosts: ['go.house.example'],
})
