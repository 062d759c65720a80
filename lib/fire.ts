import { apiById } from './capi/apis'
import type { ConversionsApi } from './capi/definition'
import { fieldsOfMode, keptFields } from './capi/form/fields'
import { fingerprintOf } from './capi/form/fingerprint'
import { knownBy } from './ids/known'
import { joinClicks } from './journey/join'
import { impliedPostbacks } from './postback/implied'
import { receiverAt } from './postback/receiver'
import { receiverFor } from './postback/receiver-for'
import { buildPostback } from './postback/request'
import { secretsInRequest } from './postback/secrets'
import { authorityOf } from './postback/seen'
import { tokenFindings } from './postback/token-host'
import { identifierValues } from './record/keep'
import type { Click } from './schemas/click'
import type { CapiDraft, CapiEvent, FiredFrom, PostbackDraft, Shot } from './schemas/draft'
import type { Partner } from './schemas/partner'
import type { FilledValue } from './schemas/run'
import { fire, type Test } from './send/fire'
import { readClick } from './store/clicks'
import { readPartnerSecrets } from './store/partner-secrets'
import { readPartner } from './store/partners'
import { readSettings } from './store/settings'
import { readTemplates } from './store/templates'
import { giveUnlock, spendUnlock } from './store/unlock'
import { t } from './text'

/**
 * Fires the postback that the draft makes; returns the id of its run. Throws when there is nothing to send, and
 * where a live partner's money is at stake and the user did not confirm just that.
 */
export async function firePostback({
  confirmedFor,
  followRedirects,
  ...draft
}: PostbackDraft & FiredFrom & Shot): Promise<string> {
  const { test, findings, receivers } = await preparePostback(draft)
  refuseOn(findings)
  const host = authorityOf(test.request.url)
  if (test.receiver === 'live' && confirmedFor !== host)
    throw new Error(
      t`${host} is a live partner, so that this may cost money. Confirm that first. Nothing was sent.`,
    )
  // What was confirmed for one live partner was not confirmed for another.
  const mayFollow = (url: string) => authorityOf(url) === host || receiverAt(url, receivers) !== 'live'
  return fire({ ...test, ...(followRedirects ? { followTo: mayFollow } : {}) })
}

/** One step of an experiment, ready to be fired; faults are what it is about. Throws for a live partner. */
export async function prepareStep(draft: PostbackDraft & FiredFrom): Promise<Test> {
  const { test } = await preparePostback(draft)
  if (test.receiver !== 'live') return test
  const host = authorityOf(test.request.url) ?? t`This address`
  throw new Error(
    t`${host} is a live partner: experiments run only on a receiver of your own or one that agreed to a test.`,
  )
}

async function preparePostback(draft: PostbackDraft & FiredFrom) {
  const [click, settings] = await Promise.all([readEvidence(draft), readSettings()])
  const known = knownBy(settings)
  const partner = draft.partner && (await readPartner(draft.partner.id))
  const [tokens, templates] = partner
    ? [await readTokens(partner), await readTemplates(partner.id)]
    : [[], []]
  const implied = click && impliedPostbacks(click, known)
  const receiverOf = (url: string) => receiverFor(url, settings.receivers, partner, templates)
  const values = [...draft.values, ...tokens]
  const told = { click, implied, encoding: partner?.encoding, receiverAt: receiverOf }
  const built = buildPostback({ ...draft, values, ...told }, known)
  const { request } = built
  if (partner) refuseOn(tokenFindings(partner, templates, draft, request.url))
  const test: Test = {
    kind: 'postback',
    clickId: draft.clickId,
    ...(draft.journey ? { journey: [...draft.journey] } : {}),
    template: draft.template,
    ...(draft.partner ? { partner: draft.partner } : {}),
    ...(draft.step ? { step: draft.step } : {}),
    receiver: receiverOf(request.url),
    ...(request.body === undefined ? {} : { templateBody: draft.body }),
    values: draft.values,
    request,
    // Some networks take the click ID as `token`: an identifier of the click is no secret.
    secrets: [
      ...secretsInRequest(request, click && identifierValues(click, known.index)),
      ...tokens.map(({ value }) => value),
    ],
  }
  return { test, findings: built.findings, receivers: settings.receivers }
}

/** Lets one event go live, once and just as it is, within a minute; returns what `fireCapi` wants to see. */
export async function unlockLive({ api: id, fields }: CapiEvent): Promise<string> {
  const api = conversionsApi(id)
  const told = fieldsOfMode(api.fields, fields, 'live')
  refuseOn(api.preflight(told, Date.now(), 'live'))
  return giveUnlock(fingerprintOf(id, told), Date.now())
}

/**
 * Fires one event at a conversions API, as a test unless it is said otherwise; returns the id of its run. Throws when
 * it would be no test, and for a live event that was not let go just before.
 */
export async function fireCapi({
  api: id,
  fields: typed,
  secrets,
  clickId,
  mode = 'test',
  unlock,
}: CapiDraft & { clickId?: string }): Promise<string> {
  const api = conversionsApi(id)
  const fields = fieldsOfMode(api.fields, typed, mode)
  if (mode === 'live' && !(await spendUnlock(unlock, fingerprintOf(id, fields), Date.now())))
    throw new Error(
      t`This would be a live event, which ${api.shortName} counts. Each is confirmed by itself, and this one was not. Nothing was sent.`,
    )
  refuseOn(api.preflight(fields, Date.now(), mode))
  const { request } = api.build(fields, secrets, mode)
  return fire({
    kind: 'capi',
    api: id,
    ...(mode === 'live' ? { live: true } : {}),
    clickId,
    values: keptFields(api.fields, fields),
    request,
    secrets: Object.values(secrets),
  })
}

function conversionsApi(id: string): ConversionsApi {
  const api = apiById(id)
  if (!api) throw new Error(t`There is no conversions API "${id}".`)
  return api
}

/** The tokens of a partner. They leave the worker with the request alone. */
async function readTokens({ id, name: partner, secrets }: Partner): Promise<FilledValue[]> {
  const kept = await readPartnerSecrets(id)
  return secrets.flatMap((name) => {
    const secret = kept[name]
    return secret ? [{ name, value: secret.value, from: t`token of ${partner}` }] : []
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
