import type { Platform } from '@/lib/schemas/platform'
import { languageOf } from '@/lib/templates/language'
import { translateTemplate } from '@/lib/templates/translate'
import { t } from '@/lib/text'

interface TranslateTemplateProps {
  template: string
  /** Whose macros they are now; undefined for Clickscope's own words. */
  from: Platform | undefined
  to: Platform | undefined
  onUse: (template: string) => void
}

/** The template in another platform's macros, and what has no counterpart there. */
export function TranslateTemplate({ template, from, to, onUse }: TranslateTemplateProps) {
  const language = languageOf(to)
  if (!to || !language) return null
  const { text, changed, left } = translateTemplate(template, languageOf(from), language)
  return (
    <section className="translation" aria-label={t`In the macros of ${to.name}`} data-testid="translation">
      {changed.length === 0 ? (
        <p className="soft">{t`No macro has a counterpart that ${to.name} writes differently.`}</p>
      ) : (
        <p className="mono">{text}</p>
      )}
      <ul>
        {changed.map((one) => (
          <li key={one.from}>
            <span className="mono">
              {one.from} → {one.to}
            </span>{' '}
            <code className="soft">{one.meaning}</code>
          </li>
        ))}
        {left.map(({ macro, why }) => (
          <li key={macro}>
            <span className="mono">{macro}</span> {t`stays. ${why}`}
          </li>
        ))}
      </ul>
      <button type="button" className="button" data-testid="use-translation" onClick={() => onUse(text)}>
        {t`Use it as fired by ${to.name}`}
      </button>
    </section>
  )
}
