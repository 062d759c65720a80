import { useAction } from '@/components/data/action'
import { useDraft } from '@/components/data/draft'
import { usePartnerSecrets } from '@/components/data/partners'
import { useKnown } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import { encodings, type Partner } from '@/lib/schemas/partner'
import { receiverSchema } from '@/lib/schemas/receiver'
import { putPartner } from '@/lib/store/partners'
import { t } from '@/lib/text'
import { PartnerField } from './PartnerField'
import { partnerTexts, readPartner } from './partner-form'
import { TokenField } from './TokenField'
import { RECEIVER_WORDS } from './words'

const RECEIVERS = Object.fromEntries(receiverSchema.options.map((id) => [id, RECEIVER_WORDS[id].name]))
const UNITS = { major: t`Major: 12.50`, minor: t`Minor: 1250` }
const SEPARATORS = { '.': t`Point: 12.50`, ',': t`Comma: 12,50` }
const ENCODINGS = Object.fromEntries(encodings.map((encoding) => [encoding, encoding]))
const TIME_ZONES = Intl.supportedValuesOf('timeZone')

/** What was agreed with a partner. */
export function PartnerForm({ partner }: { partner: Partner }) {
  const { typed, type, discard } = useDraft(`partner:${partner.id}`)
  const { run, busy, error } = useAction()
  const { platforms } = useKnown()
  const kept = usePartnerSecrets(partner.id)
  if (!typed) return null

  const stored = partnerTexts(partner)
  const texts = { ...stored, ...typed }
  const changed = Object.entries(texts).some(([field, text]) => stored[field] !== text)
  const { partner: read, problems } = readPartner(texts, partner.id)
  const save = async () => {
    if (read) await putPartner(read)
    discard()
  }
  const field = (name: string) => ({ name, value: texts[name] ?? '', problem: problems[name], onType: type })
  const receiver = receiverSchema.safeParse(texts.receiver).data ?? 'live'
  return (
    <form
      className="partner-form"
      onSubmit={(event) => {
        event.preventDefault()
        void run(save)
      }}
    >
      <fieldset>
        <legend>{t`Who`}</legend>
        <PartnerField {...field('name')} label={t`Name`} />
        <PartnerField
          {...field('platform')}
          label={t`Platform`}
          options={{ '': t`None`, ...Object.fromEntries(platforms.map(({ id, name }) => [id, name])) }}
        />
        <PartnerField
          {...field('receiver')}
          label={t`Receiver`}
          options={RECEIVERS}
          help={RECEIVER_WORDS[receiver].says}
        />
        <PartnerField
          {...field('testLink')}
          label={t`Its own test link`}
          help={t`Where the network tests postbacks itself.`}
        />
      </fieldset>
      <fieldset>
        <legend>{t`What it expects`}</legend>
        <PartnerField
          {...field('mustArrive')}
          label={t`IDs that must arrive`}
          rows={2}
          help={t`One a line: gclid shop.example; without a host, it must reach any landing page.`}
        />
        <PartnerField
          {...field('required')}
          label={t`Required fields`}
          help={t`Parameter names: clickid, txid`}
        />
        <PartnerField
          {...field('deduplicateBy')}
          label={t`Deduplication key`}
          help={t`Parameters that tell two conversions apart.`}
        />
        <PartnerField
          {...field('currency')}
          label={t`Currency`}
          help={t`ISO 4217, like EUR; empty for any.`}
        />
        <PartnerField {...field('unit')} label={t`Payout unit`} options={UNITS} />
        <PartnerField
          {...field('decimals')}
          label={t`Decimals`}
          help={t`Of the currency: 2 for EUR, 0 for JPY.`}
        />
        <PartnerField {...field('separator')} label={t`Decimal separator`} options={SEPARATORS} />
        <PartnerField
          {...field('encoding')}
          label={t`Encoding`}
          options={ENCODINGS}
          help={t`Of values in URLs and form bodies; JSON is always UTF-8.`}
        />
        <PartnerField
          {...field('timeZone')}
          label={t`Time zone`}
          help={t`For macros that ask for a date.`}
          suggestions={TIME_ZONES}
        />
      </fieldset>
      <fieldset>
        <legend>{t`Tokens`}</legend>
        <PartnerField
          {...field('secrets')}
          label={t`Macros for tokens`}
          help={t`Names without brackets: security_token`}
        />
        {partner.secrets.map((macro) => (
          <TokenField key={macro} partnerId={partner.id} macro={macro} kept={kept[macro]} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t`How its answers read, one pattern a line`}</legend>
        <PartnerField {...field('accepted')} label={t`Accepted`} rows={2} help="^OK$" />
        <PartnerField {...field('duplicate')} label={t`Duplicate`} rows={2} help={t`already exists`} />
        <PartnerField {...field('rejected')} label={t`Rejected`} rows={2} help={t`unknown click`} />
      </fieldset>
      <fieldset>
        <legend>{t`Notes`}</legend>
        <PartnerField
          {...field('notes')}
          label={t`Notes`}
          rows={3}
          help={t`Kept in exports: no tokens here.`}
        />
      </fieldset>
      {error && <Notice kind="warn">{error}</Notice>}
      <div className="form-actions">
        <button
          type="submit"
          className="button primary"
          disabled={busy || !changed || !read}
          data-testid="save-partner"
        >
          {t`Save`}
        </button>
        <button type="button" className="button" disabled={!changed} onClick={discard}>
          {t`Undo changes`}
        </button>
        <span className="soft" role="status">
          {changed ? (read ? t`Not saved yet.` : t`Some fields need another look.`) : t`Saved.`}
        </span>
      </div>
    </form>
  )
}
