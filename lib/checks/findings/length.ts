import { readCarried } from '../../ids/hop'
import type { Hop } from '../../schemas/click'
import { t } from '../../text'
import type { Check } from '../finding'
import { knownIdentifier, knownPlatform } from '../known'
import { nameHop } from '../sentence'
import type { Statement } from '../statement'

export const lengthCheck: Check = {
  id: 'too-long-value',
  why: t`What is beyond the limit is cut off or refused, and the rest belongs to no click.`,
  fix: t`Send less in this parameter, or use another one of the platform that takes more.`,
  aside: true,
  rule: (facts) => {
    const seen = new Set<string>()
    return facts.documents.flatMap((hop): Statement[] => {
      const { ids } = readCarried(facts.click.hops[hop] as Hop, facts.known.index)
      return ids.flatMap(({ platform, name, value }): Statement[] => {
        const identifier = knownIdentifier(platform, name, facts.known)
        const key = `${name}=${value}`
        if (!identifier?.maxLength || value.length <= identifier.maxLength || seen.has(key)) return []
        seen.add(key)
        return [
          {
            severity: 'warn',
            sentence: t`${name} has ${value.length} characters at ${nameHop(facts.click.hops, hop)}; ${knownPlatform(platform, facts.known)?.name} takes ${identifier.maxLength}`,
            hops: [hop, hop],
            id: name,
            value,
            docs: identifier.docs ?? knownPlatform(platform, facts.known)?.docs[0],
          },
        ]
      })
    })
  },
}
