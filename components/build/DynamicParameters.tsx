import { withParameter } from '@/lib/links/build/content'
import type { LinkContent } from '@/lib/schemas/link-template'
import type { Platform } from '@/lib/schemas/platform'
import { type MacroLanguage, writeMacro } from '@/lib/templates/language'
import { t } from '@/lib/text'

interface DynamicParametersProps {
  content: LinkContent
  platform: Platform
  language: MacroLanguage
  onChange: (content: LinkContent) => void
}

/** What the platform fills in at the click, each to be added as a parameter. */
export function DynamicParameters({ content, platform, language, onChange }: DynamicParametersProps) {
  const names = Object.entries(language.names)
  return (
    <details className="dynamic" open={names.length <= 24}>
      <summary>{t`${names.length} dynamic parameters of ${platform.name}`}</summary>
      <ul>
        {names.map(([name, meaning]) => {
          const macro = writeMacro(language, name)
          return (
            <li key={name}>
              <button
                type="button"
                className="button mono"
                title={t`Add ${meaning}=${macro}`}
                data-testid="add-dynamic"
                onClick={() => onChange(withParameter(content, meaning, macro))}
              >
                {macro}
              </button>
              <code className="soft">{meaning}</code>
            </li>
          )
        })}
      </ul>
      <a href={platform.docs[0]} target="_blank" rel="noreferrer">
        {t`Documentation of ${platform.name}`}
      </a>
    </details>
  )
}
