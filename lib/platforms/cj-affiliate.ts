import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** CJ's click domains; the second and third hop (dotomi, emjcd) carry payloads that only CJ can read. */
const linkHosts = ['*.anrdoezrs.net', '*.dpbolvw.net', '*.jdoqocy.com', '*.kqzyfj.com', '*.tkqlhce.com']

export const platform = definePlatform({
  id: 'cj-affiliate',
  name: 'CJ Affiliate',
  kind: 'network',
  docs: [
    'https://docs.cj.com/docs/s2s-implementation',
    'https://docs.dataflysignal.com/integrations/attribution/commission-junction',
  ],
  hosts: [...linkHosts, 'cj.dotomi.com', '*.emjcd.com'],
  identifiers: [
    {
      // A UUID of version 1 without hyphens, made on CJ's own machines: version, variant and node are at fixed
      // places. A looser shape would take Microsoft's msclkid and any MD5 sum for it.
      names: ['cjevent', 'cjeventid', 'cj_event'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-f]{12}11[0-9a-f]{2}8[0-9a-f]{7}0a[0-9a-f]{6}$',
      distinctive: true,
      cookies: ['cje', 'cjevent'],
      becomes: ['CJEVENT of the S2S call'],
      neededAtLanding: true,
    },
    { names: ['cjdata', 'cjpixel', 'cjReq'], kind: 'analytics', where: ['query'] },
    {
      names: ['AID', 'PID'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d{5,10}$',
      ambiguous: true,
      companions: ['cjevent', 'cjdata'],
    },
    {
      names: ['SID'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['cjevent', 'cjdata'],
      becomes: ['SID of CJ reports'],
    },
    {
      names: [
        'CJPID',
        'CJAID',
        'CJSID',
        'CJCID',
        'cjid',
        'cj_pid',
        'cj_aid',
        'cj_cid',
        'cj_affid',
        'cj_pub_sid',
        'cj_link_id',
        'cj_linkd',
        'cj_webid',
      ],
      kind: 'sub-id',
      where: ['query'],
    },
  ],
  pathIdentifiers: [
    { hosts: linkHosts, pattern: '^/click-(\\d+)-\\d+', name: 'PID', kind: 'sub-id' },
    { hosts: linkHosts, pattern: '^/click-\\d+-(\\d+)', name: 'AID', kind: 'sub-id' },
  ],
  nested: [{ hosts: linkHosts, parameters: ['url'] }],
  linkTemplate: 'https://www.anrdoezrs.net/click-{publisher_id}-{ad_id}?sid={click_id}&url={destination}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://www.emjcd.com/u?CID={enterprise_id}&TYPE={action_id}&METHOD=S2S&CJEVENT={click_id}&EVENTTIME={event_time}&OID={order_id}&CURRENCY={currency}&ITEM1={item}&AMT1={payout}&QTY1=1',
    required: ['CID', 'TYPE', 'METHOD', 'CJEVENT', 'OID'],
    optional: ['EVENTTIME', 'CURRENCY', 'COUPON', 'DISCOUNT', 'ITEM1', 'AMT1', 'QTY1'],
    clickIdParameter: 'CJEVENT',
  },
  pixels: [
    {
      calls: ['*://www.emjcd.com/u?*'],
      role: 'conversion',
      fields: {
        dataset: ['CID'],
        event: ['TYPE'],
        orderId: ['OID'],
        clickId: ['CJEVENT'],
        value: ['AMOUNT'],
        currency: ['CURRENCY'],
      },
      lines: { amount: 'AMT#', quantity: 'QTY#' },
      needsClickId: true,
      docs: 'https://docs.cj.com/docs/s2s-implementation',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.autodesk.in/products/3ds-max/overview?term=1-YEAR&AID=13084956&PID=8206971&SID=jkp_1&cjevent=e464d40b1d4f11ed811903800a18050f&cjdata=MXxOfDB8WXww&tab=subscription',
      ids: [
        { name: 'AID', value: '13084956', kind: 'sub-id' },
        { name: 'PID', value: '8206971', kind: 'sub-id' },
        { name: 'SID', value: 'jkp_1', kind: 'sub-id' },
        { name: 'cjevent', value: 'e464d40b1d4f11ed811903800a18050f', kind: 'network-click' },
        { name: 'cjdata', value: 'MXxOfDB8WXww', kind: 'analytics' },
      ],
      source: 'link in a public repository, its SID shortened',
    },
    {
      url: 'https://www.tkqlhce.com/click-101024240-13527013?url=https%3A%2F%2Fwww.woot.com%2Foffers%2Flight&sid=w7c1',
      ids: [
        { name: 'PID', value: '101024240', where: 'path' },
        { name: 'AID', value: '13527013', where: 'path' },
        { name: 'sid', value: 'w7c1', where: 'query' },
      ],
      source: 'link in a public repository, its sid shortened',
    },
    {
      url: 'https://shop.example/?utm_source=cj&utm_term=989b50ff3c6811ed82b9c6f60a82b839',
      ids: [{ name: 'utm_term', value: '989b50ff3c6811ed82b9c6f60a82b839' }],
      source: 'a CJEVENT from a public repository under another name',
    },
  ],
  nothing: [
    'https://www.cj.com/publisher?utm_source=web',
    'https://shop.example/?event=xyz',
    'https://shop.example/?clickid=5b0f7f6e5c631613eac0168be30069bd',
    'https://shop.example/list?PID=8206971&SID=3',
  ],
  pixels: {
    made: [
      'https://www.emjcd.com/u?CID=1521498&OID=4711&TYPE=348333&ITEM1=a&AMT1=12.50&QTY1=2&CURRENCY=USD&METHOD=IMG',
    ],
    other: ['https://www.emjcd.com/', 'https://shop.example/u?CID=1&OID=2'],
  },
}
