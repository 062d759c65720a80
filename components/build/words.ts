import type { BuiltParameter } from '@/lib/links/build/build'
import type { Form, SeedOutcome } from '@/lib/links/build/seeds'
import { t } from '@/lib/text'

/** What each form of a marked value shows. */
export const FORM_WORDS: Readonly<Record<Form, string>> = {
  case: t`mixed case`,
  plus: t`with +`,
  percent: t`with %`,
  unicode: t`not ASCII`,
  long: t`500 characters`,
}

/** What a UTM field says, as far as its name does not. */
export const UTM_WORDS: Readonly<Record<string, string>> = {
  utm_source: t`newsletter, google`,
  utm_medium: t`email, cpc`,
  utm_campaign: t`spring_sale`,
  utm_id: t`ID of the campaign`,
  utm_term: t`keyword`,
  utm_content: t`which ad or link`,
  utm_source_platform: t`who bought it`,
  utm_creative_format: t`kind of ad`,
  utm_marketing_tactic: t`targeting`,
}

/** What became of a marked value, in words. */
export function outcomeWords({ state, found = '' }: SeedOutcome): string {
  switch (state) {
    case 'unchanged':
      return t`arrived unchanged`
    case 'folded':
      return found === found.toLowerCase() ? t`folded to lower case` : t`its case was changed`
    case 'cut':
      return t`cut at ${found.length} characters`
    case 're-encoded':
      return t`arrived in another encoding`
    case 'altered':
      return t`arrived as another value`
    case 'lost':
      return t`lost`
    case 'hidden':
      return t`not known: the record hides what this parameter holds`
  }
}

/** How a parameter came to be written as it is. */
export function encodingWords({ row, replaced, valuePieces }: BuiltParameter): string {
  if (row === undefined) return t`of the base, as it stands`
  const macros = valuePieces.filter(({ kind }) => kind === 'macro').length
  const escaped = valuePieces.reduce((sum, { from = '' }) => sum + [...from].length, 0)
  const words = [
    ...(macros > 0 ? [macros === 1 ? t`macro left as it is` : t`${macros} macros left as they are`] : []),
    ...(escaped > 0 ? [escaped === 1 ? t`1 character escaped` : t`${escaped} characters escaped`] : []),
    ...(replaced === undefined ? [] : [t`in the place of ${replaced || t`an empty value`}`]),
  ]
  return words.join(', ') || t`as typed`
}
