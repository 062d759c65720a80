import { useEffect, useState } from 'react'
import { database } from '@/lib/store/database'
import { type KeptSecret, readKeptSecrets, watchSecrets } from '@/lib/store/kept-secrets'
import { t } from '@/lib/text'

/** A token that is kept, with the name of what it is for. */
export interface KeptToken extends KeptSecret {
  ownerName: string
}

/** The tokens that are kept, without their values; undefined until read. */
export function useKeptTokens(): KeptToken[] | undefined {
  const [tokens, setTokens] = useState<KeptToken[]>()
  useEffect(() => {
    const read = () => void readTokens().then(setTokens)
    read()
    return watchSecrets(read)
  }, [])
  return tokens
}

async function readTokens(): Promise<KeptToken[]> {
  const [kept, partners, { apiById }] = await Promise.all([
    readKeptSecrets(),
    database.partners.toArray(),
    import('@/lib/capi/apis'),
  ])
  const names = new Map(partners.map(({ id, name }) => [`partner-${id}`, name]))
  return kept.map((secret) => ({
    ...secret,
    ownerName: names.get(secret.owner) ?? apiById(secret.owner)?.name ?? t`A partner that is gone`,
  }))
}
