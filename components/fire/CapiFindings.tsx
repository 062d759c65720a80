import { useRunsWithValue } from '@/components/data/runs'
import type { CapiFinding, ConversionsApi, Draft } from '@/lib/capi/definition'
import { reusedIdFindings } from '@/lib/capi/rules/reused'
import { Findings } from './Findings'

interface CapiFindingsProps {
  api: ConversionsApi
  clickId: string
  fields: Draft
  /** What the event alone tells. */
  findings: readonly CapiFinding[]
}

/** What there is to object to an event, also beside all that was sent before. */
export function CapiFindings({ api, clickId, fields, findings }: CapiFindingsProps) {
  const sent = useRunsWithValue(api.id, fields[api.conversion.eventId] ?? '')
  return <Findings findings={[...findings, ...reusedIdFindings(api, fields, sent, clickId)]} />
}
