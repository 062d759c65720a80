import { Clock, RotateCcw } from 'lucide-react'
import { useMemo } from 'react'
import { useDraft } from '@/components/data/draft'
import { useKnown } from '@/components/data/settings'
import { PartnerField } from '@/components/partners/PartnerField'
import { judgeConversions } from '@/lib/pixels/conversion'
import type { Click } from '@/lib/schemas/click'
import { conversionEvents, conversionStatuses } from '@/lib/schemas/conversion'
import { t } from '@/lib/text'
import { fromLocalTime, toLocalTime } from './local-time'
import { NetworkConversions } from './NetworkConversions'
import { SideBySide } from './SideBySide'
import './conversion.css'

const choices = (words: readonly string[]) => ({
  '': '',
  ...Object.fromEntries(words.map((word) => [word, word])),
})
const EVENTS = choices(conversionEvents)
const STATUSES = choices(conversionStatuses)

interface ConversionFormProps {
  click: Click
  /** The clicks it is tied to, with itself: an order is told of on a page of any of them. */
  clicks: readonly Click[]
}

/** One conversion of a click, which fills the macros of its postback and the fields of every conversions API. */
export function ConversionForm({ click, clicks }: ConversionFormProps) {
  const { typed, type, discard } = useDraft(`conversion:${click.id}`)
  const known = useKnown()
  const networks = useMemo(() => judgeConversions(clicks, known, typed), [clicks, known, typed])
  if (!typed) return null
  const field = (name: string) => ({ name, value: typed[name] ?? '', onType: type })
  return (
    <div className="fire-form">
      <fieldset>
        <legend>{t`Conversion`}</legend>
        <PartnerField {...field('transactionId')} label={t`Transaction ID`} help={t`txid, order ID`} />
        <PartnerField {...field('event')} label={t`Event`} options={EVENTS} />
        <PartnerField {...field('status')} label={t`Status`} options={STATUSES} />
        <PartnerField {...field('value')} label={t`Value`} help={t`In major units: 12.50`} />
        <PartnerField {...field('currency')} label={t`Currency`} help={t`ISO 4217, like EUR`} />
        <div className="field">
          <label htmlFor="conversion-time">{t`Time`}</label>
          <span className="time-line">
            <input
              id="conversion-time"
              className="input"
              type="datetime-local"
              step={1}
              data-testid="field-time"
              value={toLocalTime(typed.time ?? '')}
              onChange={({ target }) => type('time', fromLocalTime(target.value))}
            />
            <button
              type="button"
              className="icon-button"
              title={t`Now`}
              aria-label={t`Now`}
              onClick={() => type('time', String(Date.now()))}
            >
              <Clock size={13} />
            </button>
          </span>
          <span className="help soft">{t`In this browser’s time zone.`}</span>
        </div>
      </fieldset>
      <fieldset>
        <legend>{t`Customer`}</legend>
        <PartnerField {...field('customer.email')} label={t`E-mail`} />
        <PartnerField {...field('customer.phone')} label={t`Phone`} />
        <PartnerField {...field('customer.firstName')} label={t`First name`} />
        <PartnerField {...field('customer.lastName')} label={t`Last name`} />
        <PartnerField {...field('customer.country')} label={t`Country`} />
        <PartnerField {...field('customer.externalId')} label={t`Customer ID`} />
      </fieldset>
      <div className="form-actions">
        <button type="button" className="button" onClick={discard}>
          <RotateCcw size={13} aria-hidden /> {t`Start over`}
        </button>
        <span className="soft">{t`Kept until the browser closes. Nothing is sent from here.`}</span>
      </div>
      <NetworkConversions networks={networks} />
      <SideBySide click={click} clicks={clicks} />
    </div>
  )
}
