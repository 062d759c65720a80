import { useEffect, useId, useState } from 'react'
import { usePartners } from '@/components/data/partners'
import type { Agreed } from '@/lib/postback/fired/expected'
import { payoutExample } from '@/lib/postback/payout-format'
import type { Partner } from '@/lib/schemas/partner'
import { allOf, t } from '@/lib/text'
import { changeFired, useFired } from './fired'

const ZONES = Intl.supportedValuesOf('timeZone')

/** What the postbacks are compared with, beside their clicks: the template and what was agreed. */
export function StandardFields() {
  const template = useFired((state) => state.template)
  const agreed = useFired((state) => state.agreed)
  const partners = usePartners()
  const { partner } = agreed
  const current = partners?.find(({ id }) => id === partner?.id)
  const agree = (change: Partial<Agreed>) => void changeFired({ agreed: { ...agreed, ...change } })
  useEffect(() => {
    // Its record was changed or deleted since it was chosen.
    if (partner && partners && current !== partner) choose(current)
  }, [partner, partners, current])
  return (
    <div className="fired-standard">
      <label className="fired-template">
        <span>{t`Template`}</span>
        <input
          className="input mono"
          spellCheck={false}
          autoComplete="off"
          placeholder={t`empty: that of the last test from each click`}
          value={template}
          data-testid="fired-template"
          onChange={({ target }) => void changeFired({ template: target.value })}
        />
      </label>
      <label>
        <span>{t`Agreed with`}</span>
        <select
          className="input"
          value={partner?.id ?? ''}
          data-testid="fired-partner"
          onChange={({ target }) => choose(partners?.find(({ id }) => id === target.value))}
        >
          <option value="">{t`no partner`}</option>
          {partners?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t`Agreed payout`}</span>
        <input
          className="input"
          inputMode="decimal"
          placeholder={t`any`}
          value={agreed.payout}
          data-testid="fired-payout"
          onChange={({ target }) => agree({ payout: target.value.trim() })}
        />
      </label>
      {partner ? (
        <p className="fired-agreement soft" data-testid="fired-agreement">
          {agreementWords(partner)}
        </p>
      ) : (
        <TypedAgreement agreed={agreed} onAgree={agree} />
      )}
    </div>
  )
}

interface TypedAgreementProps {
  agreed: Agreed
  onAgree: (change: Partial<Agreed>) => void
}

/** What was agreed where it is no partner of the list. */
function TypedAgreement({ agreed, onAgree }: TypedAgreementProps) {
  const [zone, setZone] = useState(agreed.timeZone)
  const id = useId()
  const isZone = isTimeZone(zone)
  const typeZone = (text: string) => {
    setZone(text)
    if (isTimeZone(text)) onAgree({ timeZone: text })
  }
  return (
    <>
      <label>
        <span>{t`Agreed currency`}</span>
        <input
          className="input"
          maxLength={3}
          value={agreed.currency}
          data-testid="fired-currency"
          onChange={({ target }) => onAgree({ currency: target.value.trim().toUpperCase() })}
        />
      </label>
      <label>
        <span>{t`Times of the log are in`}</span>
        <input
          className="input"
          list={`${id}-zones`}
          spellCheck={false}
          value={zone}
          aria-invalid={!isZone}
          aria-describedby={isZone ? undefined : `${id}-problem`}
          data-testid="fired-zone"
          onChange={({ target }) => typeZone(target.value)}
        />
        <datalist id={`${id}-zones`}>
          {['UTC', ...ZONES].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {!isZone && (
          <span id={`${id}-problem`} className="problem" role="alert">
            {t`“${zone}” is not a time zone. Write it like Europe/Berlin or UTC; ${agreed.timeZone} counts until then.`}
          </span>
        )}
      </label>
    </>
  )
}

/** With a partner, what its record says; without one, nothing but the payout that was typed. */
function choose(partner: Partner | undefined): void {
  const { payout } = useFired.getState().agreed
  const { currency = '', timeZone = 'UTC' } = partner ?? {}
  void changeFired({ agreed: { payout, currency, timeZone, ...(partner ? { partner } : {}) } })
}

function agreementWords({ payout, currency, timeZone, deduplicateBy }: Partner): string {
  const words = [
    t`amounts like ${payoutExample(payout)}`,
    currency || t`any currency`,
    t`times in ${timeZone}`,
    ...(deduplicateBy.length > 0 ? [t`one conversion for each ${allOf(deduplicateBy)}`] : []),
  ]
  return `${words.join(', ')}.`
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return text !== ''
  } catch {
    return false
  }
}
