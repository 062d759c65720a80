import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adgebra',
  name: 'Adgebra',
  kind: 'ad',
  docs: ['https://help.adgebra.co/getting-started/publish-your-docs-2/postback-tracking'],
  hosts: [],
  identifiers: [
    {
      names: ['convId'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['convId of the postback'],
    },
  ],
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://adgebra.co.in/clicktracker/conversion?p2={order_id}&p3={product_id}&p4={payout}&p5={custom}&convId={click_id}',
    required: ['convId'],
    optional: ['p2', 'p3', 'p4', 'p5'],
    clickIdParameter: 'convId',
    docs: 'https://help.adgebra.co/getting-started/publish-your-docs-2/postback-tracking',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://adgebra.co.in/clicktracker/conversion?p2=1042&p3=77&p4=19.9&convId=w7c1q2',
      ids: [{ name: 'convId', value: 'w7c1q2', kind: 'ad-click', where: 'query' }],
      source: 'https://help.adgebra.co/getting-started/publish-your-docs-2/postback-tracking',
    },
    {
      url: 'https://adgebra.co.in/Tracker/Conversion?p1=6667&p2=1042&p3=77&p4=19.9&p5=0.02&convId=w7c1q2m5',
      ids: [{ name: 'convId', value: 'w7c1q2m5' }],
      source: 'link in a public repository, its values replaced',
    },
  ],
  nothing: ['https://chat.example/?convId=w7c1q2', 'https://adgebra.co/?utm_source=nav'],
}
