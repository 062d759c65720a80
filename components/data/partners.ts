import { useEffect, useState } from 'react'
import type { Partner } from '@/lib/schemas/partner'
import type { Template } from '@/lib/schemas/template'
import { database } from '@/lib/store/database'
import { type PartnerSecret, readPartnerSecrets, watchPartnerSecrets } from '@/lib/store/partner-secrets'
import { useLive } from './live'

/** Every partner, by name; undefined until first read. */
export function usePartners(): Partner[] | undefined {
  return useLive(() => database.partners.orderBy('name').toArray(), 'partners')
}

/** Every template, by name; undefined until first read. */
export function useTemplates(): Template[] | undefined {
  const templates = useLive(() => database.templates.toArray(), 'templates')
  return templates?.toSorted((one, other) => one.name.localeCompare(other.name))
}

const NOTHING_KEPT: Readonly<Record<string, PartnerSecret>> = {}

/** The tokens of a partner by macro name. For sending only: never to be shown. */
export function usePartnerSecrets(partnerId: string | undefined): Readonly<Record<string, PartnerSecret>> {
  const [kept, setKept] = useState<{ partnerId: string; secrets: Record<string, PartnerSecret> }>()
  useEffect(() => {
    if (partnerId === undefined) return
    const read = () => void readPartnerSecrets(partnerId).then((secrets) => setKept({ partnerId, secrets }))
    read()
    return watchPartnerSecrets(partnerId, read)
  }, [partnerId])
  return kept && kept.partnerId === partnerId ? kept.secrets : NOTHING_KEPT
}
