import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['s.click.aliexpress.com']

export const platform = definePlatform({
  id: 'aliexpress',
  name: 'AliExpress',
  kind: 'network',
  docs: ['https://github.com/ClearURLs/Rules', 'https://github.com/DandelionSprout/adfilt'],
  hosts,
  identifiers: [
    {
      // <32 hex digits>-<Unix milliseconds>-<5 digits>-<short key of the link>
      names: ['aff_trace_key', 'aff_fcid'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-f]{32}-\\d{13}-\\d{5}-[A-Za-z0-9_-]{6,10}$',
      distinctive: true,
    },
    { names: ['aff_request_id'], kind: 'network-click', where: ['query'] },
    { names: ['aff_fsk', 'aff_platform'], kind: 'sub-id', where: ['query'] },
    {
      names: ['sk'],
      kind: 'sub-id',
      where: ['query'],
      format: '^[A-Za-z0-9_-]{6,10}$',
      ambiguous: true,
      companions: ['aff_trace_key', 'aff_fcid', 'aff_fsk'],
    },
    { names: ['algo_pvid', 'algo_expid', 'scm_id'], kind: 'analytics', where: ['query'] },
    {
      names: ['spm', 'scm'],
      kind: 'analytics',
      where: ['query'],
      ambiguous: true,
      companions: ['algo_pvid', 'aff_trace_key', 'aff_fcid', 'aff_platform'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.aliexpress.com/item/1005005443708260.html?src=google&aff_fcid=73d678c5f45b47d9b9f4bac9f69eab9c-1698062879110-00282-UneMJZVf&aff_fsk=UneMJZVf&aff_platform=aaf&sk=UneMJZVf&aff_trace_key=73d678c5f45b47d9b9f4bac9f69eab9c-1698062879110-00282-UneMJZVf&terminal_id=82f61d171f8b4e14921a8c3e533787d5',
      ids: [
        {
          name: 'aff_fcid',
          value: '73d678c5f45b47d9b9f4bac9f69eab9c-1698062879110-00282-UneMJZVf',
          kind: 'network-click',
        },
        { name: 'aff_fsk', value: 'UneMJZVf', kind: 'sub-id' },
        { name: 'aff_platform', value: 'aaf', kind: 'sub-id' },
        { name: 'sk', value: 'UneMJZVf', kind: 'sub-id' },
        {
          name: 'aff_trace_key',
          value: '73d678c5f45b47d9b9f4bac9f69eab9c-1698062879110-00282-UneMJZVf',
          kind: 'network-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://m.aliexpress.ru/item/4001029405951.html?spm=a2g0n.search-amp.list.4001029405951&aff_trace_key=d564700142e0428cbb2511c69f77c78e-1591823186507-02610-UneMJZVf&aff_platform=msite',
      ids: [
        { name: 'spm', value: 'a2g0n.search-amp.list.4001029405951', kind: 'analytics' },
        { name: 'aff_trace_key', value: 'd564700142e0428cbb2511c69f77c78e-1591823186507-02610-UneMJZVf' },
        { name: 'aff_platform', value: 'msite' },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://shop.example/?click=46fd8baf85f24832b416e76ce2139daa-1559511905100-06073-bIKIogFm',
      ids: [
        {
          name: 'click',
          value: '46fd8baf85f24832b416e76ce2139daa-1559511905100-06073-bIKIogFm',
          kind: 'network-click',
        },
      ],
      source: 'a trace key from a public repository under another name',
    },
  ],
  nothing: [
    'https://s.click.aliexpress.com/e/_DeWF2Dx',
    'https://shop.example/?spm=a2700.galleryofferlist&scm=20140719&sk=red',
    'https://shop.example/?trace=46fd8baf85f24832b416e76ce2139daa-1559511905100',
  ],
}
