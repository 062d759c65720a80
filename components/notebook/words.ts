import { apiById } from '@/lib/capi/apis'

/** The name of a kind of run: `postback`, or the id of a conversions API. */
export function kindName(kind: string): string {
  return kind === 'postback' ? 'Postback' : (apiById(kind)?.shortName ?? kind)
}
