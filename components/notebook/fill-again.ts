import { useDrafts } from '@/components/data/drafts'
import { conversionPart, isOfTarget } from '@/components/fire/capi-form'
import { macroField } from '@/components/fire/postback-form'
import { apiById } from '@/lib/capi/apis'
import { formFields } from '@/lib/capi/form/fields'
import { runAgain } from '@/lib/notebook/again'
import type { Run } from '@/lib/schemas/run'
import { t } from '@/lib/text'

/** The draft that a run is filled into. */
export function draftOf({ kind, api }: Run, clickId: string): string {
  return `${kind === 'capi' ? api : 'postback'}:${clickId}`
}

/** What has to be typed again, since it was never stored; in words, '' for nothing. */
export function askedAgain(run: Run): string {
  if (run.kind === 'postback') return runAgain(run).asked.join(', ')
  const api = apiById(run.api ?? '')
  const secrets = api ? formFields(api.fields).filter(({ secret }) => secret) : []
  return [...secrets.map(({ label }) => label), t`customer data`].join(', ')
}

/** Puts a run's values into its form, in place of what was typed there. Sends nothing. */
export async function fillAgain(run: Run, clickId: string): Promise<void> {
  if (run.kind === 'capi') return fillEvent(run, clickId)
  const form = draftOf(run, clickId)
  const { template, method, body, contentType, values } = runAgain(run)
  await emptied(form)
  const { type } = useDrafts.getState()
  type(form, 'template', template)
  type(form, 'method', method)
  if (body !== undefined) type(form, 'body', body)
  if (contentType !== undefined) type(form, 'contentType', contentType)
  for (const { name, value } of values) type(form, macroField(name), value)
}

async function fillEvent(run: Run, clickId: string): Promise<void> {
  const api = apiById(run.api ?? '')
  if (!api) throw new Error(t`There is no conversions API "${run.api}" any more.`)
  const [own, target, conversion] = [draftOf(run, clickId), `${api.id}:target`, `conversion:${clickId}`]
  await emptied(own)
  await emptied(conversion)
  await useDrafts.getState().open(target)
  const { type } = useDrafts.getState()
  const fields = new Map(formFields(api.fields).map((field) => [field.name, field]))
  for (const { name, value } of run.values) {
    const field = fields.get(name)
    if (!field) continue
    if (isOfTarget(field)) {
      type(target, name, value)
      continue
    }
    const part = conversionPart(api, name, value)
    if (part) type(conversion, part.part, part.text)
    type(own, name, value)
  }
}

async function emptied(form: string): Promise<void> {
  const { open, discard } = useDrafts.getState()
  await open(form)
  discard(form)
}
