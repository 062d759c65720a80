import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'drip',
  name: 'Drip',
  kind: 'email',
  docs: ['https://github.com/brave/adblock-lists', 'https://github.com/AdguardTeam/AdguardFilters'],
  hosts: [],
  identifiers: [
    {
      // Others have a parameter `__s` too, so it counts only in the company of a newsletter's own.
      names: ['__s'],
      kind: 'email',
      where: ['query'],
      format: '^[a-z0-9]{20}$',
      ambiguous: true,
      companions: ['utm_source', 'utm_campaign'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://machinelearningmastery.com/ml_performance_improvement_cheatsheet.pdf?__s=ioioic5vh6qg5dzl6c5o&utm_source=drip&utm_medium=email&utm_campaign=Machine+Learning+Mastery+Crash+Course',
      ids: [{ name: '__s', value: 'ioioic5vh6qg5dzl6c5o', kind: 'email', where: 'query' }],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://blog.example/dry-damp-unit-tests/?utm_campaign=weekly&__s=c3yjrwq8nzyqssfqqtov',
      ids: [{ name: '__s', value: 'c3yjrwq8nzyqssfqqtov' }],
      source: 'link in a public repository, its host replaced, utm_campaign added',
    },
  ],
  nothing: [
    'http://money.finance.sina.com.cn/d/api/openapi_proxy.php/?__s=[[%22hq%22,%22hs_a%22,%22%22,0,1,60]]',
    'https://admin.example/table.php?__s=1&utm_source=mail',
  ],
}
