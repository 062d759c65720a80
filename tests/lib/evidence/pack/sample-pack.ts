import type { FiredPostback } from '@/lib/evidence/fired'
import { rawContent, redactedContent } from '@/lib/evidence/pack/content'
import { type EvidencePack, packOf } from '@/lib/evidence/pack/pack'
import type { Content } from '@/lib/evidence/redact'
import { defaultIndex } from '@/lib/ids'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import type { Partner } from '@/lib/schemas/partner'
import type { Run } from '@/lib/schemas/run'
import type { ReadableKind } from '@/lib/schemas/sensitive'

interface Given {
  clicks?: Click[]
  runs?: Run[]
  fired?: FiredPostback[]
  partners?: Partner[]
  readable?: readonly ReadableKind[]
}

/** The redacted content of a pack with these clicks, runs and fired postbacks. */
export function contentOf({ clicks = [], runs = [], fired = [], readable = [] }: Given): Content {
  const given = { clicks, runs, fired, extensionVersion: '0.1.0', now: 1_700_000_200_000 }
  return redactedContent(rawContent(given), readable, defaultIndex)
}

/** The pack of them, its tests read as accepted. */
export function samplePack(given: Given): EvidencePack {
  const pack = packOf({
    content: contentOf(given),
    known: builtIn,
    partners: given.partners ?? [],
    readRun: () => ({ verdict: 'accepted', severity: 'ok', reason: 'It answered OK.' }),
  })
  if (!pack) throw new Error('A pack needs a click.')
  return pack
}

/** A row of a log that told of a conversion of the click. */
export function sampleFired(given: Partial<FiredPostback> = {}): FiredPostback {
  return {
    clickId: 'nonce-7',
    line: 2,
    url: 'https://trk.example/pb?cid=1&payout=12,50',
    values: [{ name: 'payout', value: '12,50' }],
    matchedBy: 'cid',
    compared: [],
    says: 'The payout differs',
    ...given,
  }
}
