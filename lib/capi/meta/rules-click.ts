import { t } from '../../text'
import { hashWherePlainRules } from '../rules/plain'
import type { Rule } from '../rules/rule'
import { metaDocs } from './docs'
import { fbcLifeMilliseconds, isFbp, longestFbclid, parseFbc } from './fbc'
import type { MetaDraft } from './fields'

const fbc = { field: 'fbc', docs: metaDocs.fbc } as const

/** The click ID, the browser ID and what else is sent unhashed. */
export const clickRules: readonly Rule<MetaDraft>[] = [
  {
    ...fbc,
    id: 'fbc-missing',
    severity: 'info',
    says: t`There is no fbc.`,
    why: t`Without the click ID Meta has to match by customer data.`,
    broken: (draft) => !draft.fbc,
  },
  {
    ...fbc,
    id: 'fbc-malformed',
    severity: 'error',
    says: t`fbc is malformed.`,
    why: t`A click ID in another form cannot be read.`,
    fix: t`Write fb.1.<landing time in milliseconds, 13 digits>.<fbclid>.`,
    broken: (draft) => draft.fbc !== undefined && !partsOf(draft),
  },
  {
    ...fbc,
    id: 'fbc-altered',
    severity: 'error',
    says: (draft) =>
      t`The fbclid inside fbc is not the captured one: ${howAltered(draft.fbclid ?? '', partsOf(draft)?.fbclid ?? '')}.`,
    why: t`A click ID counts letter by letter.`,
    fix: t`Take the fbclid over as it is.`,
    broken: (draft) => {
      const sent = partsOf(draft)?.fbclid
      return sent !== undefined && draft.fbclid !== undefined && sent !== draft.fbclid
    },
  },
  {
    ...fbc,
    id: 'fbclid-too-long',
    severity: 'warn',
    says: t`The fbclid is longer than ${longestFbclid} characters.`,
    why: t`Meta's own browser library leaves such a one alone.`,
    broken: (draft) => (partsOf(draft)?.fbclid.length ?? 0) > longestFbclid,
  },
  {
    ...fbc,
    id: 'fbc-too-old',
    severity: 'warn',
    says: t`fbc is older than 90 days.`,
    why: t`The _fbc cookie lives 90 days; no site would still send it.`,
    broken: (draft, now) => eventTime(draft, now) - createdAt(draft) > fbcLifeMilliseconds,
  },
  {
    ...fbc,
    id: 'fbc-after-event',
    severity: 'warn',
    says: t`fbc is younger than the event.`,
    why: t`The click comes before the event.`,
    // The event's time is cut to seconds: within its second the click is not after it.
    broken: (draft, now) => createdAt(draft) >= eventTime(draft, now) + 1000,
  },
  {
    id: 'fbp-malformed',
    severity: 'warn',
    field: 'fbp',
    says: t`fbp is malformed.`,
    why: t`A browser ID in another form cannot be read.`,
    fix: t`Copy the whole _fbp cookie, e.g. fb.1.1596403881668.1116446470.`,
    docs: metaDocs.fbc,
    broken: (draft) => draft.fbp !== undefined && !isFbp(draft.fbp),
  },
  ...hashWherePlainRules('Meta', ['client_user_agent', 'client_ip_address', 'fbc', 'fbp'], metaDocs.customer),
]

function partsOf(draft: MetaDraft) {
  return parseFbc(draft.fbc ?? '')
}

/** Milliseconds; NaN without a readable fbc, so that no comparison is true of it. */
function createdAt(draft: MetaDraft): number {
  return partsOf(draft)?.createdAt ?? Number.NaN
}

/** Milliseconds; now when the event's time is not one in seconds, which is another rule's matter. */
function eventTime({ event_time = '' }: MetaDraft, now: number): number {
  return /^\d{1,10}$/.test(event_time) ? Number(event_time) * 1000 : now
}

function howAltered(captured: string, sent: string): string {
  if (captured.toLowerCase() === sent.toLowerCase()) return t`upper and lower case were changed`
  if (captured.startsWith(sent)) return t`it is cut off`
  return t`it is another`
}
