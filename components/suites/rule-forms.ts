import type { RuleKind } from '@/lib/schemas/suite'
import { referrerPolicySchema } from '@/lib/schemas/suite'

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

const host = (label = 'Host'): RuleField => ({
  name: 'host',
  label,
  type: 'text',
  start: '',
  placeholder: 'shop.example or *.shop.example',
})
const before: RuleField = {
  name: 'before',
  label: 'On the way to',
  type: 'text',
  placeholder: 'any host',
}

/** The form of every kind of rule, in the order in which they are offered. */
export const ruleForms: Readonly<Record<RuleKind, RuleForm>> = {
  landed: { label: 'Lands on a page', fields: [] },
  'parameter-at-landing': {
    label: 'Parameter at the landing page',
    fields: [
      { name: 'parameter', label: 'Parameter', type: 'text', start: '', placeholder: 'irclickid' },
      { name: 'matches', label: 'Value fits', type: 'text', placeholder: '^[0-9a-f]{24}$' },
    ],
  },
  'platform-at-landing': {
    label: 'Platform’s identifier at the landing page',
    fields: [{ name: 'platform', label: 'Platform', type: 'text', start: 'google-ads' }],
  },
  'id-kept': {
    label: 'Identifier keeps its value',
    fields: [{ name: 'parameter', label: 'Parameter', type: 'text', start: '', placeholder: 'gclid' }],
  },
  'most-hops': {
    label: 'At most so many hops',
    fields: [{ name: 'hops', label: 'Hops', type: 'number', start: '4' }],
  },
  'https-only': { label: 'HTTPS only', fields: [] },
  'through-host': { label: 'Passes through a host', fields: [host()] },
  'not-through-host': { label: 'Does not pass through a host', fields: [host()] },
  'final-host': { label: 'Ends on a host', fields: [host()] },
  'cookie-written': {
    label: 'Cookie is written',
    fields: [
      { name: 'cookie', label: 'Cookie', type: 'text', start: '', placeholder: '_aw_m_*' },
      { ...host('By host'), start: undefined, placeholder: 'any host' },
    ],
  },
  'redirect-statuses': {
    label: 'Only these redirect statuses',
    fields: [
      { name: 'statuses', label: 'Statuses', type: 'numbers', start: '302, 307' },
      {
        name: 'referrerPolicies',
        label: 'With Referrer-Policy',
        type: 'words',
        placeholder: referrerPolicySchema.options[1],
      },
      before,
    ],
  },
  'server-redirects-only': { label: 'Server redirects only', fields: [before] },
  'under-ms': {
    label: 'Under so many milliseconds',
    fields: [{ name: 'milliseconds', label: 'Milliseconds', type: 'number', start: '2000' }],
  },
  'longest-url': {
    label: 'No longer address than',
    fields: [{ name: 'characters', label: 'Characters', type: 'number', start: '2000' }],
  },
  'no-macro': { label: 'No macro left', fields: [] },
  'no-finding': {
    label: 'No finding',
    fields: [
      {
        name: 'severity',
        label: 'As bad as',
        type: 'text',
        start: 'bad',
        options: { bad: 'Problem', warn: 'Warning or problem', info: 'Anything' },
      },
    ],
  },
}

export const RULE_KINDS = Object.keys(ruleForms) as RuleKind[]
