import { Fragment } from 'react'
import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import type { ImpliedPostback } from '@/lib/postback/implied'
import { needsWords, ownId, saysHandover, unknownWords, withHost } from '@/lib/postback/implied-words'
import { t } from '@/lib/text'
import './suggestions.css'

interface SuggestionsProps {
  implied: readonly ImpliedPostback[]
  /** The key of the one that stands in the form as it is. */
  used: string | undefined
  onUse: (implied: ImpliedPostback) => void
}

/** The postbacks that this click implies, each with its direction, ready to copy and to test. */
export function Suggestions({ implied, used, onUse }: SuggestionsProps) {
  const ready = implied.filter(({ template }) => template)
  const unknown = implied.filter(({ template }) => !template)
  if (implied.length === 0)
    return (
      <p className="soft">
        {t`No click ID went from one host of this click to another: paste the URL that the tracker gave you.`}
      </p>
    )
  return (
    <section className="suggestions" aria-label={t`Postbacks that this click implies`}>
      {ready.length > 1 && (
        <p className="soft">{t`This click implies ${ready.length} postbacks; choose one.`}</p>
      )}
      {ready.map((one) => (
        <Implied key={one.key} implied={one} used={one.key === used} onUse={onUse} />
      ))}
      {unknown.length > 0 && (
        <details open={ready.length === 0}>
          <summary data-testid="implied-others">
            {unknown.length === 1
              ? t`One ID whose postback is not known`
              : t`${unknown.length} IDs whose postback is not known`}
          </summary>
          {unknown.map((one) => (
            <article key={one.key} className="implied" data-testid="implied-unknown">
              <p>
                {saysHandover(one)}. {unknownWords(one)}
              </p>
              <Direction handover={one} />
            </article>
          ))}
        </details>
      )}
    </section>
  )
}

interface ImpliedProps {
  implied: ImpliedPostback
  used: boolean
  onUse: (implied: ImpliedPostback) => void
}

function Implied({ implied, used, onUse }: ImpliedProps) {
  const { template, taker, maker, docs } = implied
  if (!template) return null
  const needs = needsWords(implied)
  return (
    <article className="implied" data-used={used} data-testid="implied">
      <p>
        <strong>{saysHandover(implied)}</strong>
        {t`, so ${taker.name} must call`}
      </p>
      <div className="wire">
        <pre className="mono" data-testid="implied-template">
          {template.text}
        </pre>
        <Copy text={template.text} what={t`the template for ${taker.name}`} />
      </div>
      <Direction handover={implied} />
      {needs.length > 0 && (
        <ul className="soft">
          {needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      )}
      <div className="form-actions">
        <button
          type="button"
          className="button"
          aria-pressed={used}
          data-testid="implied-use"
          onClick={() => onUse(implied)}
        >
          {used ? t`In the form` : t`Use in the form`}
        </button>
        {docs && (
          <a href={docs} target="_blank" rel="noreferrer">
            {t`${maker.name}’s documentation`}
          </a>
        )}
      </div>
    </article>
  )
}

/** Who fires, who receives, and whose ID returns. */
function Direction({ handover: { maker, taker, id, from } }: { handover: ImpliedPostback }) {
  const lines = [
    [t`Fires`, withHost(taker)],
    [t`Receives`, withHost(maker)],
  ]
  return (
    <dl className="direction">
      {lines.map(([what, who]) => (
        <Fragment key={what}>
          <dt>{what}</dt>
          <dd>{who}</dd>
        </Fragment>
      ))}
      <dt>{t`Returns`}</dt>
      <dd>
        {ownId(maker, id.name)} <MiddleCut text={id.value} /> <span className="soft">{from}</span>
      </dd>
    </dl>
  )
}
