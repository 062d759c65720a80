import { definePlatform } from '@/lib/platforms/define'
import type { Platform, PlatformInput } from '@/lib/schemas/platform'

function platform(input: Omit<PlatformInput, 'name' | 'docs'>): Platform {
  return definePlatform({ name: input.id, docs: ['https://docs.example/'], ...input })
}

/** A small catalogue with one platform for each rule of `lib/ids`. */
export const fixture: readonly Platform[] = [
  platform({
    id: 'google-ads',
    kind: 'ad',
    hosts: ['*.googleadservices.com'],
    identifiers: [
      {
        names: ['gclid'],
        kind: 'ad-click',
        where: ['query'],
        format: '^(?:Cj0K|CjwK|EAIaIQobChMI)[A-Za-z0-9_-]{30,110}$',
        distinctive: true,
        cookies: ['_gcl_aw', '_gac_*'],
        neededAtLanding: true,
      },
    ],
  }),
  platform({
    id: 'meta',
    kind: 'ad',
    hosts: ['l.facebook.com'],
    nested: [{ hosts: ['l.facebook.com'], parameters: ['u'] }],
    identifiers: [
      {
        names: ['fbclid'],
        kind: 'ad-click',
        where: ['query'],
        cookies: ['_fbc'],
        neededAtLanding: true,
      },
      { names: ['_fbp'], kind: 'analytics', where: ['cookie'] },
    ],
  }),
  platform({
    id: 'taboola',
    kind: 'ad',
    hosts: [],
    identifiers: [
      {
        names: ['tblci'],
        kind: 'ad-click',
        where: ['query', 'fragment'],
        format: '^Gi[A-D][A-Za-z0-9_-]{60,70}$',
        distinctive: true,
      },
    ],
  }),
  platform({
    id: 'cj',
    kind: 'network',
    hosts: ['*.dpbolvw.net'],
    identifiers: [
      {
        names: ['cjevent'],
        kind: 'network-click',
        where: ['query'],
        format: '^[0-9a-f]{12}11[0-9a-f]{2}8[0-9a-f]{15}$',
        distinctive: true,
      },
      { names: ['SID'], kind: 'sub-id', where: ['query'], ambiguous: true, companions: ['AID'] },
    ],
    pathIdentifiers: [
      { hosts: ['*.dpbolvw.net'], pattern: '^/click-(\\d+)-\\d+', name: 'PID', kind: 'sub-id' },
    ],
  }),
  platform({
    id: 'awin',
    kind: 'network',
    hosts: ['*.awin1.com'],
    identifiers: [{ names: ['clickref'], kind: 'sub-id', where: ['query'], ambiguous: true }],
  }),
  platform({
    id: 'partnerize',
    kind: 'network',
    hosts: ['*.prf.hn'],
    identifiers: [
      {
        names: ['clickref'],
        kind: 'network-click',
        where: ['query'],
        format: '^1[01]{3}l[A-Za-z0-9]{6,8}$',
        ambiguous: true,
        distinctive: true,
      },
    ],
  }),
  platform({
    id: 'everflow',
    kind: 'network',
    hosts: [],
    identifiers: [
      {
        names: ['_ef_transaction_id'],
        kind: 'network-click',
        where: ['query'],
        format: '^[0-9a-f]{32}$',
      },
    ],
  }),
  platform({
    id: 'shareasale',
    kind: 'network',
    hosts: ['*.shareasale.com'],
    nested: [{ hosts: ['*.shareasale.com'], parameters: ['urllink'] }],
    identifiers: [{ names: ['afftrack'], kind: 'sub-id', where: ['query'] }],
  }),
  platform({
    id: 'redtrack',
    kind: 'tracker',
    hosts: ['*.rdtk.io'],
    identifiers: [
      {
        names: ['clickid'],
        kind: 'tracker-click',
        where: ['query'],
        ambiguous: true,
        companions: ['rtkcmpid'],
        format: '^[0-9a-f]{24}$',
      },
    ],
  }),
  platform({
    id: 'adcash',
    kind: 'ad',
    hosts: [],
    identifiers: [{ names: ['cid'], kind: 'ad-click', where: ['query'], ambiguous: true }],
    postback: {
      direction: 'receives',
      method: 'GET',
      template: 'https://www.pixelhere.com/et/event.php?cid={click_id}',
      required: ['cid'],
      optional: [],
      clickIdParameter: 'cid',
    },
  }),
  platform({
    id: 'utm',
    kind: 'generic',
    hosts: [],
    identifiers: [{ names: ['utm_source', 'utm_term'], kind: 'campaign', where: ['query', 'fragment'] }],
  }),
]
