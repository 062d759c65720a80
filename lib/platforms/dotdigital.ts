import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'dotdigital',
  name: 'Dotdigital',
  kind: 'email',
  docs: ['https://support.dotdigital.com/hc/en-gb/articles/360006551019-Link-tracking'],
  hosts: [],
  identifiers: [
    {
      names: ['dm_i'],
      kind: 'email',
      where: ['query'],
      format: '^[0-9A-Z]{2,6},[0-9A-Z]{2,8},[0-9A-Z]{2,8},[0-9A-Z]{2,8},\\d+$',
      docs: 'https://support.dotdigital.com/hc/en-gb/articles/360006551019-Link-tracking',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.city.ac.uk/courses/postgraduate/english?dm_i=1J82,620XU,TYHWJF,NRG0M,1',
      ids: [{ name: 'dm_i', value: '1J82,620XU,TYHWJF,NRG0M,1', kind: 'email', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.bp.com/content/dam/bp/investors/bp-annual-report-and-form-20f-2024.pdf?dm_i=1PGC%2C8VK6J%2C46ED6U%2C10Z50K%2C1',
      ids: [{ name: 'dm_i', value: '1PGC,8VK6J,46ED6U,10Z50K,1' }],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: ['https://dotdigital.com/?dm=1', 'https://shop.example/?i=1J82,620XU,TYHWJF,NRG0M,1'],
}
