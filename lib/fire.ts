import { apiById } from './capi/apis'
import { keptFields } from './capi/form/fields'
import { knownBy } from './ids/known'
import { joinClicks } from './journey/join'
import { buildPostback } from './postback/request'
import { secretsInRequest } from './postback/secrets'
import { identifierValues } from './record/keep'
import type { Click } from './schemas/click'
import type { CapiDraft, FiredFrom, PostbackDraft } from './schemas/draft'
import { fire } from './send/fire'
import { readClick } from './store/clicks'
import { readSettings } from './store/settings'

/** Fires the postback that the draft makes; returns the id of its run. Throws when there is nothing to send. */
export async function firePostback(draft: PostbackDraft & FiredFrom): Promise<string> {
  const click = await readEvidence(draft)
  const { index } = knownBy(await readSettings())
  const { request, findings } = buildPostback({ ...draft, click }, index)
  refuseOn(findings)
  return fire({
    kind: 'postback',
    clickId: draft.clickId,
    ...(draft.journey ? { journey: [...draft.journey] } : {}),
    template: draft.template,
    ...(request.body === undefined ? {} : { templateBody: draft.body }),
    values: draft.values,
    request,
    // Some networks take the click ID as `token`: an identifier of the click is no secret.
    secrets: secretsInRequest(request, click && identifierValues(click, index)),
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
  return fire({
    kind: 'capi',
    api: id,
    clickId,
    values: keptFields(api.fields, fields),
    request,
    secrets: Object.values(secrets),
  })
}

/** The click that a postback is filled from, or its journey as the evidence of one. */
async function readEvidence({ clickId, journey }: FiredFrom): Promise<Click | undefined> {
  const clicks = await Promise.all((journey ?? (clickId ? [clickId] : [])).map(readClick))
  const [first, ...others] = clicks.filter((click) => click !== undefined)
  return first && joinClicks([first, ...others]).click
}

function refuseOn(findings: readonly { severity: string; says: string; why: string }[]): void {
  const refusal = findings.find(({ severity }) => severity === 'error')
  if (refusal) throw new Error(`${refusal.says} ${refusal.why}`)
}
