import type { HostHandler } from '../../exchange'
import { type Reply, text } from '../../reply'
import { PIXEL } from '../odd-answers'
import { type Finding, partnerHost } from './partner'

/** Status 200 whatever happened; a wrong token is refused without a word. https://support.tune.com */
const tune = partnerHost({
  path: '/aff_lsr',
  names: { clickId: 'transaction_id', transactionId: 'adv_sub', sum: 'amount', token: 'security_token' },
  answer: (finding, { clickId }) =>
    said(finding, {
      accepted: text('success=true;'),
      'wrong-token': text('success=true;'),
      duplicate: text('success=false; err_msg=Duplicate conversion;'),
      'no-id': text('success=false; err_msg=Invalid Trans. ID #;'),
      'unknown-id': text(`success=false; err_msg=Invalid Trans. ID #${clickId}.;`),
    }),
})

/** Answers in words. https://help-center.affise.com/en/articles/6476587 */
const affise = partnerHost({
  path: '/postback',
  names: { clickId: 'clickid', transactionId: 'action_id', sum: 'sum', token: 'secure' },
  answer: (finding) =>
    said(finding, {
      accepted: text('OK'),
      'wrong-token': text('Access denied', { status: 403 }),
      duplicate: text('Conversion exists'),
      'no-id': text('Missing mandatory parameter clickid', { status: 400 }),
      'unknown-id': text('Broken clickid', { status: 400 }),
    }),
})

/** The key is in the path; the sender chooses what is answered. https://docs.keitaro.io */
const keitaro = partnerHost({
  path: '/f00dcafe/postback',
  names: { clickId: 'subid', transactionId: 'tid', sum: 'payout' },
  answer: (finding, { clickId }, fields) =>
    said(finding, {
      accepted: text(fields.get('return') ?? 'Success'),
      duplicate: text(fields.get('return') ?? 'Success'),
      'wrong-token': text('Not found', { status: 404 }),
      'no-id': text('Incorrect subid "". Postback ignored.'),
      'unknown-id': text(`SubID not found "${clickId}"`),
    }),
})

/** Errors in JSON; takes duplicates where it is told to. https://github.com/stape-io/trafficstars-tag */
const trafficstars = partnerHost({
  path: '/api/v1/cpa/action',
  names: { clickId: 'clickid', sum: 'value', token: 'key' },
  keepsDuplicates: (fields) => fields.get('allow_duplicates') === '1',
  answer: (finding) =>
    said(finding, {
      accepted: json({ success: true }),
      duplicate: json({ error: { msg: 'duplicate click' } }),
      'wrong-token': json({ error: { msg: 'unauthorized' } }, 401),
      'no-id': json({ error: { msg: 'clickid is empty' } }),
      'unknown-id': json({ error: { msg: 'getting click error: invalid clickid' } }),
    }),
})

/** Takes everything with a known tag, as often as it comes. https://github.com/stape-io/exoclick-tag */
const exoclick = partnerHost({
  path: '/tag.php',
  names: { clickId: 'tag', sum: 'value' },
  keepsDuplicates: () => true,
  answer: (finding) => text(finding === 'accepted' ? 'OK' : 'ERROR: Tag is invalid'),
})

/** Its words are those of its log. https://knowledgebase.offer18.com */
const offer18 = partnerHost({
  path: '/p',
  names: { clickId: 'tid', transactionId: 'adv_sub1', sum: 'sale', token: 'auth_token' },
  answer: (finding, { clickId }) =>
    said(finding, {
      accepted: text('Conversion Recorded.'),
      duplicate: text('Cleared due to Multi Conversion'),
      'wrong-token': text('auth_token mismatch'),
      'no-id': text('invalid transaction'),
      'unknown-id': text(`invalid transaction ${clickId}`),
    }),
})

/** Says nothing: why it refused stands in its report. https://helpdesk.everflow.io */
const everflow = partnerHost({
  path: '/',
  names: { clickId: 'transaction_id', sum: 'amount', token: 'verification_token' },
  answer: () => text(''),
})

/** A pixel, whatever it was sent. https://github.com/stape-io/admitad-tag */
const admitad = partnerHost({
  path: '/tt',
  names: { clickId: 'uid', sum: 'price', token: 'postback_key' },
  answer: () => ({ status: 200, headers: { 'content-type': 'image/gif' }, body: PIXEL }),
})

/** Partners that receive postbacks, each as its documentation describes it. */
export const partners = {
  'demo.go2cloud.org': tune,
  'affise.partner.example': affise,
  'keitaro.partner.example': keitaro,
  'tsyndicate.com': trafficstars,
  's.magsrv.com': exoclick,
  'offer18.partner.example': offer18,
  'everflow.partner.example': everflow,
  'ad.admitad.com': admitad,
} satisfies Record<string, HostHandler>

function said(finding: Finding, answers: Record<Finding, Reply>): Reply {
  return answers[finding]
}

function json(body: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
