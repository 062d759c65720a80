import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'marketo',
  name: 'Marketo Engage',
  kind: 'email',
  docs: ['https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/lead-tracking'],
  hosts: [],
  // Says who opened the e-mail: the tracking script ties the visit to that person.
  identifiers: [{ names: ['mkt_tok'], kind: 'email', where: ['query'], format: '^[A-Za-z0-9+/_=-]{40,}$' }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://aws-genai-ar.splashthat.com/?mkt_tok=MTEyLVRaTS03NjYAAAGTII8ZUKkgXRRyDa7QvB0GtGN1wj6UGAICtYxZBj5obdtbpLrKQH2IbbSCZtChjA2qeGMSu4Y6OhCM2DR4hvqrDM8VKeR58j9PinOA0Kj8l4YepGNtVYl4Ow',
      ids: [
        {
          name: 'mkt_tok',
          value:
            'MTEyLVRaTS03NjYAAAGTII8ZUKkgXRRyDa7QvB0GtGN1wj6UGAICtYxZBj5obdtbpLrKQH2IbbSCZtChjA2qeGMSu4Y6OhCM2DR4hvqrDM8VKeR58j9PinOA0Kj8l4YepGNtVYl4Ow',
          kind: 'email',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.nginx.com/blog/progress-report?mkt_tok=NjUzLVNNQy03ODMAAAGDoZc8tBnTTPpd0LyW8jL4ptLEDNmRtqT86ruxAIy0w26Q36wbMRlF5KC3BMfg2BcRVqWCoPUW3J4gMfJLANmKejRzOQC80kmD2',
      ids: [
        {
          name: 'mkt_tok',
          value:
            'NjUzLVNNQy03ODMAAAGDoZc8tBnTTPpd0LyW8jL4ptLEDNmRtqT86ruxAIy0w26Q36wbMRlF5KC3BMfg2BcRVqWCoPUW3J4gMfJLANmKejRzOQC80kmD2',
        },
      ],
      source: 'link in a public repository, cut short',
    },
  ],
  nothing: [
    'https://business.adobe.com/products/marketo.html?tok=1',
    'https://shop.example/?mkt=de-de&tok=abc',
  ],
}
