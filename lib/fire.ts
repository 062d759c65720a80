import { apiById } from './capi/apis'
import { buildPostback } from './postback/request'
import { secretsInRequest } from './postback/secrets'
import { identifierValues } from './record/keep'
import type { CapiDraft, PostbackDraft } from './schemas/draft'
import { fire } from './send/fire'
import { readClick } from './store/clicks'

/** Fires the postback that the draft makes; returns the id of its run. Throws when there is nothing to send. */
export async function firePostback(draft: PostbackDraft & { clickId?: string }): Promise<string> {
  const click = draft.clickId ? await readClick(draft.clickId) : undefined
  const { request, findings } = buildPostback({ ...draft, click })
  refuseOn(findings)
  return fire({
    kind: 'postback',
    clickId: draft.clickId,
    template: draft.template,
    values: draft.values,
    request,
    // Some networks take the click ID as `token`: an identifier of the click is no secret.
    secrets: secretsInRequest(request, click && identifierValues(click)),
  })
}

/** Fires one test event at a conversions API; returns the id of its run. Throws when it would be no test. */
export async function fireCapi({
  api: id,
  fields,
  secrets,
  clickId,
}: CapiDraft & { clickId?: string }): Promise<string> {
  const api = apiById(id)
  if (!api) throw new Error(`There is no conversions API "${id}".`)
  refuseOn(api.preflight(fields, Date.now()))
  const { request } = api.build(fields, secrets)
  return fire({ kind: 'capi', api: id, clickId, values: [], request, secrets: Object.values(secrets) })
}

function refuseOn(findings: readonly { severity: string; says: string; why: string }[]): void {
  const refusal = findings.find(({ severity }) => severity === 'error')
  if (refusal) throw new Error(`${refusal.says} ${refusal.why}`)
}
