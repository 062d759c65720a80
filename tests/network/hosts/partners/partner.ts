import type { Exchange, HostHandler } from '../../exchange'
import { fieldsOf } from '../../fields'
import type { Conversion } from '../../memory'
import type { Reply } from '../../reply'

/** The token that every partner knows; any other is wrong. */
export const PARTNER_TOKEN = 'partner-t0ken'

/** What a partner finds out about a postback before it answers. */
export type Finding = 'accepted' | 'duplicate' | 'no-id' | 'unknown-id' | 'wrong-token'

export interface PartnerRules {
  path: string
  /** Its names for the click ID, the transaction, the amount and the token. */
  names: { clickId: string; transactionId?: string; sum: string; token?: string }
  /** Takes the same conversion again. */
  keepsDuplicates?: (fields: URLSearchParams) => boolean
  answer: (finding: Finding, conversion: Conversion, fields: URLSearchParams) => Reply
}

/** A partner that takes conversions of clicks that the tracker counted, keeps them and answers in its own way. */
export function partnerHost({
  path,
  names,
  keepsDuplicates = () => false,
  answer,
}: PartnerRules): HostHandler {
  return {
    [path]: ({ request, memory }: Exchange) => {
      const fields = fieldsOf(request)
      const { clickId, transactionId = '', sum, token = '' } = names
      const conversion: Conversion = {
        clickId: fields.get(clickId) ?? '',
        transactionId: fields.get(transactionId) || undefined,
        sum: fields.get(sum) ?? undefined,
      }
      memory.partners[request.host] ??= []
      const taken = memory.partners[request.host] ?? []
      const judge = (): Finding => {
        if ((fields.get(token) ?? PARTNER_TOKEN) !== PARTNER_TOKEN) return 'wrong-token'
        if (!conversion.clickId) return 'no-id'
        if (!memory.clicks.has(conversion.clickId)) return 'unknown-id'
        return taken.some((earlier) => isSame(earlier, conversion)) && !keepsDuplicates(fields)
          ? 'duplicate'
          : 'accepted'
      }
      const finding = judge()
      if (finding === 'accepted') taken.push(conversion)
      return answer(finding, conversion, fields)
    },
  }
}

/** One conversion a click, unless each has a transaction of its own. */
function isSame(one: Conversion, other: Conversion): boolean {
  return one.clickId === other.clickId && one.transactionId === other.transactionId
}
