import { useState } from 'react'
import { PlanView } from '@/components/links/PlanView'
import { Notice } from '@/components/ui/Notice'
import { macrosOf } from '@/lib/links/build/macros'
import { FORMS, type Seed, seedableOf, seedLink } from '@/lib/links/build/seeds'
import { planOf } from '@/lib/links/plan'
import type { LinkContent } from '@/lib/schemas/link-template'
import type { Platform } from '@/lib/schemas/platform'
import { t } from '@/lib/text'
import { splitUrl } from '@/lib/url/split'
import { readForms, withForm } from './link-form'
import { SeedTable } from './SeedTable'
import { newToken, startSeeding, useSeeding } from './seeding'
import { FORM_WORDS } from './words'
import '@/components/links/links.css'

interface SeededClickProps {
  content: LinkContent
  platform: Platform | undefined
  /** It is no link yet. */
  blocked: boolean
  typed: Readonly<Record<string, string>>
  onType: (field: string, value: string) => void
  onOpenClick: (clickId: string) => void
}

/** Opens the link once with marked values, after it was confirmed, and shows what became of each. */
export function SeededClick({ content, platform, blocked, typed, onType, onOpenClick }: SeededClickProps) {
  const { seeding } = useSeeding()
  const [planned, setPlanned] = useState<{ url: string; seeds: readonly Seed[] }>()
  const seedable = seedableOf(content, platform)
  const forms = readForms(typed, seedable)
  const plan = () => setPlanned(seedLink(content, platform, forms, newToken()))
  const links = planned ? [{ line: 1, url: planned.url }] : []
  const left = planned ? macrosOf(planned.url, platform) : []
  const leadsNowhere =
    planned !== undefined &&
    (!URL.canParse(planned.url) || macrosOf(splitUrl(planned.url).origin, platform).length > 0)
  const go = () => {
    if (planned) void startSeeding(planned)
    setPlanned(undefined)
  }
  return (
    <section className="seeded" aria-label={t`Seeded click`}>
      <h2>{t`What survives the way`}</h2>
      <p className="soft">
        {t`A seeded click opens this link in a new tab with marked values in the place of its own: mixed case, +, %, letters that are not ASCII, 500 characters. It is recorded, and each value is looked for on its way.`}
      </p>
      {planned ? (
        <>
          <pre className="mono seeded-url" data-testid="seeded-url">
            {planned.url}
          </pre>
          {left.length > 0 && (
            <Notice kind="warn">
              {left.map(({ raw }) => raw).join(', ')} {t`stays in the address as it is: nobody fills it in.`}
              {leadsNowhere && t` Write the real address as the base, then open it.`}
            </Notice>
          )}
          {leadsNowhere ? (
            <button
              type="button"
              className="button"
              data-testid="plan-back"
              onClick={() => setPlanned(undefined)}
            >
              {t`Back`}
            </button>
          ) : (
            <PlanView plan={planOf(links)} links={links} onVisit={go} onBack={() => setPlanned(undefined)} />
          )}
        </>
      ) : (
        <>
          <ul className="seed-choices">
            {seedable.map(({ name }) => (
              <li key={name}>
                <label>
                  <span className="mono">{name}</span>
                  <select
                    className="input"
                    value={forms[name] ?? 'none'}
                    data-testid={`seed-${name}`}
                    onChange={({ target }) => onType('forms', withForm(typed.forms, name, target.value))}
                  >
                    <option value="none">{t`as it is`}</option>
                    {FORMS.map((form) => (
                      <option key={form} value={form}>
                        {FORM_WORDS[form]}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            disabled={blocked || Object.keys(forms).length === 0 || seeding?.running === true}
            data-testid="open-seeded"
            onClick={plan}
          >
            {t`Open as a seeded click…`}
          </button>
          {seedable.length === 0 && (
            <span className="soft"> {t`Add a parameter first: it is what is followed.`}</span>
          )}
        </>
      )}
      {seeding && <SeedTable seeding={seeding} onOpenClick={onOpenClick} />}
    </section>
  )
}
