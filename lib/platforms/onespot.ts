import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'onespot',
  name: 'OneSpot',
  kind: 'ad',
  docs: ['https://github.com/ClearURLs/Rules'],
  hosts: [],
  identifiers: [
    {
      names: ['otm_click_id'],
      kind: 'ad-click',
      where: ['query'],
      format: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    },
    { names: ['otm_source', 'otm_medium', 'otm_content'], kind: 'campaign', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://blog.example/is-cutting-carbs-the-key-to-losing-weight/?otm_medium=onespot&otm_source=onsite&otm_content=article-page:article-footer-unit&otm_click_id=4eabab0b-6919-486a-8327-9a70d288144b',
      ids: [
        { name: 'otm_medium', value: 'onespot', kind: 'campaign' },
        { name: 'otm_source', value: 'onsite', kind: 'campaign' },
        { name: 'otm_content', value: 'article-page:article-footer-unit', kind: 'campaign' },
        {
          name: 'otm_click_id',
          value: '4eabab0b-6919-486a-8327-9a70d288144b',
          kind: 'ad-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository, its host replaced',
    },
    {
      url: 'https://shop.example/?otm_click_id=1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
      ids: [{ name: 'otm_click_id', value: '1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12' }],
      source: 'https://github.com/ClearURLs/Rules',
    },
  ],
  nothing: [
    'https://www.onespot.com/?om_source=nav',
    'https://shop.example/?utm_click=4eabab0b-6919-486a-8327-9a70d288144b&otm=1',
  ],
}
