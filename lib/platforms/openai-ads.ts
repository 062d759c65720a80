import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'openai-ads',
  name: 'OpenAI (ChatGPT Ads)',
  kind: 'ad',
  docs: ['https://developers.openai.com/ads/conversions-api', 'https://docs.metarouter.io/docs/openai-sync'],
  hosts: [],
  identifiers: [
    {
      names: ['oppref'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['__oppref'],
      becomes: ['oppref'],
      neededAtLanding: true,
      docs: 'https://developers.openai.com/ads/conversions-api',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?utm_source=chatgpt&oppref=AbQ7m2ZkV9xT4rLpC8wN1y',
      ids: [{ name: 'oppref', value: 'AbQ7m2ZkV9xT4rLpC8wN1y', kind: 'ad-click', where: 'query' }],
      source: 'https://docs.metarouter.io/docs/openai-sync',
    },
    {
      url: 'https://trk.example/go?u=https%3A%2F%2Fshop.example%2F%3Foppref%3DXw3q9KfB',
      ids: [{ name: 'oppref', value: 'Xw3q9KfB', kind: 'ad-click', where: 'nested' }],
      source: 'https://docs.metarouter.io/docs/openai-sync',
    },
  ],
  nothing: ['https://chatgpt.com/?model=auto', 'https://shop.example/?utm_source=chatgpt.com&pref=1'],
}
