import { emptyLink } from '@/lib/links/build/content'
import { FORMS, type Form, type Seedable } from '@/lib/links/build/seeds'
import { type LinkContent, linkContentSchema } from '@/lib/schemas/link-template'
import type { Platform } from '@/lib/schemas/platform'

export interface LinkFieldsProps {
  content: LinkContent
  /** That fills the macros in. */
  platform: Platform | undefined
  onChange: (content: LinkContent) => void
}

/** The link as it stands in the draft; what cannot be read is the beginning of everything. */
export function readLink({ content = '' }: Readonly<Record<string, string>>): LinkContent {
  return linkContentSchema.safeParse(parsed(content)).data ?? emptyLink
}

/**
 * The form of the marked value of each parameter that is to have one. What was not chosen yet goes through all forms
 * in turn; `none` was chosen to stay as it is.
 */
export function readForms(
  { forms = '' }: Readonly<Record<string, string>>,
  seedable: readonly Seedable[],
): Record<string, Form> {
  const chosen = chosenForms(forms)
  const entries = seedable.flatMap(({ name }, place): [string, Form][] => {
    const form = chosen[name] ?? FORMS[place % FORMS.length]
    const known = FORMS.find((one) => one === form)
    return known ? [[name, known]] : []
  })
  return Object.fromEntries(entries)
}

/** The draft's text with another choice for one parameter. */
export function withForm(forms: string | undefined, name: string, form: string): string {
  return JSON.stringify({ ...chosenForms(forms ?? ''), [name]: form })
}

function chosenForms(forms: string): Partial<Record<string, string>> {
  const read = parsed(forms)
  return typeof read === 'object' && read !== null ? (read as Record<string, string>) : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
