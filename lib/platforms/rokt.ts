import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'rokt',
  name: 'Rokt',
  kind: 'ad',
  docs: [
    'https://docs.rokt.com/developers/integration-guides/rokt-ads/overview',
    'https://github.com/mParticle/mparticle-web-sdk/blob/master/src/integrationCapture.ts',
  ],
  hosts: [],
  identifiers: [
    {
      names: ['rclid', 'RoktTransactionId'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['RoktTransactionId'],
      becomes: ['passbackconversiontrackingid'],
      neededAtLanding: true,
    },
    {
      // Other sites count report types, ratings or ranks under `rtid`.
      names: ['rtid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      companions: ['rclid', 'RoktTransactionId'],
      becomes: ['passbackconversiontrackingid'],
      neededAtLanding: true,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?utm_source=rokt&rtid=45670808&rclid=7adcd3e49fcb49c9',
      ids: [
        { name: 'rtid', value: '45670808', kind: 'ad-click' },
        { name: 'rclid', value: '7adcd3e49fcb49c9', kind: 'ad-click', where: 'query' },
      ],
      source: 'https://github.com/mParticle/mparticle-web-sdk/blob/master/src/integrationCapture.ts',
    },
    {
      url: 'https://shop.example/thanks?RoktTransactionId=8a3ed15c-f9a7-4b3b-8f3e-3e6b1e2f5a90',
      ids: [{ name: 'RoktTransactionId', value: '8a3ed15c-f9a7-4b3b-8f3e-3e6b1e2f5a90', kind: 'ad-click' }],
      source: 'https://github.com/mParticle/mparticle-web-sdk/blob/master/src/integrationCapture.ts',
    },
  ],
  nothing: [
    'https://nces.ed.gov/ipeds/datacenter/InstitutionByGroup.aspx?sid=1e5f717f-95f4-4c4b-8c06-ef444c74c84d&rtid=5',
    'https://www.rokt.com/?rid=1&clid=2',
  ],
}
