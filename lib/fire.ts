import { apiById } from './capi/apis'
import { knownBy } from './ids/known'
import { joinClicks } from './journey/join'
import { impliedPostbacks } from './postback/implied'
import { buildPostback } from './postback/request'
import { secretsInRequest } from './postback/secrets'
import { tokenFindings } from './postback/token-host'
import { identifierValues } from './record/keep'
import type { Click } from './schemas/click'
import type { CapiDraft, FiredFrom, PostbackDraft } from './schemas/draft'
import type { Partner } from './schemas/partner'
import type { FilledValue } from './schemas/run'
import { fire } from './send/fire'
import { readClick } from './store/clicks'
import { readPartnerSecrets } from './store/partner-secrets'
import { readPartner } from './store/partners'
import { readSettings } from './store/settings'
import { readTemplates } from './store/templates'

/** Fires the postback that the draft makes; returns the id of its run. Throws when there is nothing to send. */
export async function firePostback(draft: PostbackDraft & FiredFrom): Promise<string> {
  const click = await readEvidence(draft)
  const known = knownBy(await readSettings())
  const partner = draft.partner && (await readPartner(draft.partner.id))
  const tokens = partner ? await readTokens(partner) : []
  const values = [...draft.values, ...tokens]
  const implied = click && impliedPostbacks(click, known)
  const { request, findings } = buildPostback({ ...draft, values, click, implied }, known)
  refuseOn(findings)
  if (partner) refuseOn(tokenFindings(partner, await readTemplates(partner.id), draft, request.url))
  return fire({
    kind: 'postback',
    clickId: draft.clickId,
    ...(draft.journey ? { journey: [...draft.journey] } : {}),
    template: draft.template,
    ...(draft.partner ? { partner: draft.partner } : {}),
    ...(draft.step ? { step: draft.step } : {}),
    values: draft.values,
    request,
    // Some networks take the click ID as `token`: an identifier of the click is no secret.
    secrets: [
      ...secretsInRequest(request, click && identifierValues(click, known.index)),
      ...tokens.map(({ value }) => value),
    ],
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

/** The tokens of a partner. They leave the worker with the request alone. */
async function readTokens({ id, name: partner, secrets }: Partner): Promise<FilledValue[]> {
  const kept = await readPartnerSecrets(id)
  return secrets.flatMap((name) => {
    const secret = kept[name]
    return secret ? [{ name, value: secret.value, from: `token of ${partner}` }] : []
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
