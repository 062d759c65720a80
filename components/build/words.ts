import type { BuiltParameter } from '@/lib/links/build/build'
import type { Form, SeedOutcome } from '@/lib/links/build/seeds'

/** What each form of a marked value shows. */
export const FORM_WORDS: Readonly<Record<Form, string>> = {
  case: 'mixed case',
  plus: 'with +',
  percent: 'with %',
  unicode: 'not ASCII',
  long: '500 characters',
}

/** What a UTM field says, as far as its name does not. */
export const UTM_WORDS: Readonly<Record<string, string>> = {
  utm_source: 'newsletter, google',
  utm_medium: 'email, cpc',
  utm_campaign: 'spring_sale',
  utm_id: 'ID of the campaign',
  utm_term: 'keyword',
  utm_content: 'which ad or link',
  utm_source_platform: 'who bought it',
  utm_creative_format: 'kind of ad',
  utm_marketing_tactic: 'targeting',
}

/** What became of a marked value, in words. */
export function outcomeWords({ state, found = '' }: SeedOutcome): string {
  switch (state) {
    case 'unchanged':
      return 'arrived unchanged'
    case 'folded':
      return found === found.toLowerCase() ? 'folded to lower case' : 'its case was changed'
    case 'cut':
      return `cut at ${found.length} characters`
    case 're-encoded':
      return 'arrived in another encoding'
    case 'altered':
      return 'arrived as another value'
    case 'lost':
      return 'lost'
    case 'hidden':
      return 'not known: the record hides what this parameter holds'
  }
}

/** How a parameter came to be written as it is. */
export function encodingWords({ row, replaced, valuePieces }: BuiltParameter): string {
  if (row === undefined) return 'of the base, as it stands'
  const macros = valuePieces.filter(({ kind }) => kind === 'macro').length
  const escaped = valuePieces.reduce((sum, { from = '' }) => sum + [...from].length, 0)
  const words = [
    ...(macros > 0 ? [macros === 1 ? 'macro left as it is' : `${macros} macros left as they are`] : []),
    ...(escaped > 0 ? [escaped === 1 ? '1 character escaped' : `${escaped} characters escaped`] : []),
    ...(replaced === undefined ? [] : [`in the place of ${replaced || 'an empty value'}`]),
  ]
  return words.join(', ') || 'as typed'
}
