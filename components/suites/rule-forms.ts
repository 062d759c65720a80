import type { RuleKind } from '@/lib/schemas/suite'
import { referrerPolicySchema } from '@/lib/schemas/suite'
import { t } from '@/lib/text'

/** How what is typed into a field is read; a list is parted by commas or blanks. */
export type FieldType = 'text' | 'number' | 'words' | 'numbers'

export interface RuleField {
  name: string
  label: string
  type: FieldType
  /** What it stands at in a new rule; a field without one may stay empty. */
  start?: string
  placeholder?: string
  /** A list to choose from, by value. */
  options?: Readonly<Record<string, string>>
}

export interface RuleForm {
  label: string
  fields: readonly RuleField[]
}

const host = (label = t`Host`): RuleField => ({
  name: 'host',
  label,
  type: 'text',
  start: '',
  placeholder: t`shop.example or *.shop.example`,
})
const before: RuleField = {
  name: 'before',
  label: t`On the way to`,
  type: 'text',
  placeholder: t`any host`,
}

/** The form of every kind of rule, in the order in which they are offered. */
export const ruleForms: Readonly<Record<RuleKind, RuleForm>> = {
  landed: { label: t`Lands on a page`, fields: [] },
  'parameter-at-landing': {
    label: t`Parameter at the landing page`,
    fields: [
      { name: 'parameter', label: t`Parameter`, type: 'text', start: '', placeholder: 'irclickid' },
      { name: 'matches', label: t`Value fits`, type: 'text', placeholder: '^[0-9a-f]{24}$' },
    ],
  },
  'platform-at-landing': {
    label: t`Platform’s identifier at the landing page`,
    fields: [{ name: 'platform', label: t`Platform`, type: 'text', start: 'google-ads' }],
  },
  'id-kept': {
    label: t`Identifier keeps its value`,
    fields: [{ name: 'parameter', label: t`Parameter`, type: 'text', start: '', placeholder: 'gclid' }],
  },
  'most-hops': {
    label: t`At most so many hops`,
    fields: [{ name: 'hops', label: t`Hops`, type: 'number', start: '4' }],
  },
  'https-only': { label: t`HTTPS only`, fields: [] },
  'through-host': { label: t`Passes through a host`, fields: [host()] },
  'not-through-host': { label: t`Does not pass through a host`, fields: [host()] },
  'final-host': { label: t`Ends on a host`, fields: [host()] },
  'cookie-written': {
    label: t`Cookie is written`,
    fields: [
      { name: 'cookie', label: t`Cookie`, type: 'text', start: '', placeholder: '_aw_m_*' },
      { ...host(t`By host`), start: undefined, placeholder: t`any host` },
    ],
  },
  'redirect-statuses': {
    label: t`Only these redirect statuses`,
    fields: [
      { name: 'statuses', label: t`Statuses`, type: 'numbers', start: '302, 307' },
      {
        name: 'referrerPolicies',
        label: t`With Referrer-Policy`,
        type: 'words',
        placeholder: referrerPolicySchema.options[1],
      },
      before,
    ],
  },
  'server-redirects-only': { label: t`Server redirects only`, fields: [before] },
  'under-ms': {
    label: t`Under so many milliseconds`,
    fields: [{ name: 'milliseconds', label: t`Milliseconds`, type: 'number', start: '2000' }],
  },
  'longest-url': {
    label: t`No longer address than`,
    fields: [{ name: 'characters', label: t`Characters`, type: 'number', start: '2000' }],
  },
  'no-macro': { label: t`No macro left`, fields: [] },
  'no-finding': {
    label: t`No finding`,
    fields: [
      {
        name: 'severity',
        label: t`As bad as`,
        type: 'text',
        start: 'bad',
        options: { bad: t`Problem`, warn: t`Warning or problem`, info: t`Anything` },
      },
    ],
  },
}

export const RULE_KINDS = Object.keys(ruleForms) as RuleKind[]
