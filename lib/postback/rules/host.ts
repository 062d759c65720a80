import { t } from '../../text'
import { hostOf } from '../../url/host'
import type { Drafted, Rule } from '../finding'
import { leavingOut, replacing } from '../fixes'
import { isHostOf, sharedHost } from '../parties'

/** `.example` and `.test` are left out: demonstrations and tests have real servers there. */
const PRIVATE: readonly RegExp[] = [
  /^localhost$|\.localhost$|\.local$|\.internal$|\.lan$|\.home\.arpa$/,
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/,
  /^[^.[\]]+$/,
]
/** Hosts of documentation. https://www.rfc-editor.org/rfc/rfc2606 */
const SAMPLE =
  /(?:^|\.)example\.(?:com|net|org)$|^(?:www\.)?(?:(?:your|my)?-?(?:tracker|tracking)?-?domain)(?:\.\w+)?$|(?:^|[.-])your-?(?:domain|tracker|site)\b/
const TEST =
  /^(?:.*[.-])?(?:test|tests|testing|stage|staging|sandbox|dev|develop|development|qa|uat|preprod)\d*[.-]/
const TEST_FLAG = /^(?:is_?)?(?:test|testmode|test_mode|debug|sandbox|validate_?only|dry_?run)$/i
const ON = /^(?:1|true|yes|on)$/i

/** Rules about whose host the postback goes to. */
export const hostRules: readonly Rule[] = [
  {
    id: 'private-host',
    severity: 'warn',
    why: t`Nobody outside this network reaches it, so the partner’s server cannot send there.`,
    check: ({ address }) =>
      address && isPrivate(address.hostname) && !SAMPLE.test(address.hostname)
        ? [{ where: t`address`, says: t`${address.hostname} is an address of this machine or network.` }]
        : [],
  },
  {
    id: 'sample-host',
    severity: 'warn',
    why: t`It stands in documentation for a domain of your own.`,
    check: ({ address }) =>
      address && SAMPLE.test(address.hostname)
        ? [{ where: t`address`, says: t`${address.hostname} is a sample.` }]
        : [],
  },
  {
    id: 'foreign-letters',
    severity: 'warn',
    why: t`Letters of another alphabet can look like Latin ones: this may be another host than it seems.`,
    check: ({ address }) =>
      address && /(?:^|\.)xn--/.test(address.hostname)
        ? [
            {
              where: t`address`,
              says: t`The host is written with letters outside a to z; it is sent to ${address.hostname}.`,
            },
          ]
        : [],
  },
  {
    id: 'wrong-host',
    severity: 'warn',
    why: t`The postback then reaches somebody who does not know the click.`,
    check: (draft) => [...sentElsewhere(draft), ...sentToSender(draft)],
  },
  {
    id: 'test-host',
    severity: 'warn',
    why: t`What is sent to a test system counts for nobody. Before it goes live, the host must be changed.`,
    check: ({ address, receiver }) =>
      address && TEST.test(address.hostname) && receiver !== 'own' && receiver !== 'test'
        ? [{ where: t`address`, says: t`${address.hostname} looks like a test system.` }]
        : [],
  },
  {
    id: 'test-flag',
    severity: 'info',
    why: t`The receiver then treats the conversion as a test and does not count it.`,
    check: (draft) =>
      draft.receiver === 'own' || draft.receiver === 'test'
        ? []
        : testFlags(draft).map((parameter) => ({
            where: t`parameter ${parameter.name}`,
            says: t`${parameter.name} is switched on.`,
            fix: leavingOut(draft, parameter),
          })),
  },
  {
    id: 'live-host',
    severity: 'warn',
    why: t`A conversion that counts would cost somebody money.`,
    check: (draft) =>
      draft.receiver === 'test' &&
      draft.address &&
      !TEST.test(draft.address.hostname) &&
      !isPrivate(draft.address.hostname) &&
      testFlags(draft).length === 0
        ? [
            {
              where: t`address`,
              says: t`A test was agreed, but nothing in this address says that it is one.`,
            },
          ]
        : [],
  },
]

function isPrivate(host: string): boolean {
  return PRIVATE.some((pattern) => pattern.test(host))
}

function testFlags({ parameters }: Drafted) {
  return parameters.filter(({ name, value }) => TEST_FLAG.test(name) && ON.test(value))
}

function sentElsewhere(draft: Drafted) {
  const { address, receivers, receiverIsChosen, platforms } = draft
  const [receiver] = receivers
  if (!address || !receiver || !receiverIsChosen || isHostOf(address.hostname, receiver)) return []
  const expected = sharedHost(receiver)
  const other = platforms.find((platform) => sharedHost(platform) === address.hostname)
  if (expected === undefined && !other) return []

  const whose = other
    ? t`${address.hostname} belongs to ${other.name}`
    : t`${address.hostname} is another host`
  const says = expected ? t`${whose}; ${receiver.name} receives at ${expected}.` : `${whose}.`
  return [{ where: t`address`, says, fix: expected ? hostReplaced(draft, expected) : undefined }]
}

function sentToSender({ address, sender }: Drafted) {
  return address && sender && isHostOf(address.hostname, sender)
    ? [
        {
          where: t`address`,
          says: t`${address.hostname} belongs to ${sender.name}, which fires this postback.`,
        },
      ]
    : []
}

function hostReplaced(draft: Drafted, host: string) {
  const written = hostOf(draft.text.template)
  const at = draft.text.template.toLowerCase().indexOf(written)
  if (!written || at < 0 || written !== draft.address?.hostname) return undefined
  return replacing(draft, { field: 'template', at, length: written.length }, host, t`Write ${host}`)
}
