import { apiById } from '@/lib/capi/apis'
import { t } from '@/lib/text'

/** The name of a kind of run: `postback`, or the id of a conversions API. */
export function kindName(kind: string): string {
  return kind === 'postback' ? t`Postback` : (apiById(kind)?.shortName ?? kind)
}
