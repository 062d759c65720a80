import type { AllSettings } from '@/lib/schemas/settings-file'
import { t } from '@/lib/text'
import { contentWords } from './words'

/** A file that was read and is not taken over yet. */
export interface Brought {
  fileName: string
  all: AllSettings
  secretsLeftOut: boolean
}

interface BroughtSettingsProps {
  brought: Brought
  busy: boolean
  onTakeOver: (how: 'merge' | 'replace') => void
  onLeave: () => void
}

/** What a file holds, and what adding it and replacing by it would do. */
export function BroughtSettings({ brought, busy, onTakeOver, onLeave }: BroughtSettingsProps) {
  return (
    <fieldset data-testid="brought-settings">
      <legend className="mono">{brought.fileName}</legend>
      <p>{t`It holds ${contentWords(brought.all)}. Nothing is changed yet.`}</p>
      {brought.secretsLeftOut && (
        <p>
          {t`Secrets in it are left out: enter them at the partner, and in the saved links where ‹secret› stands.`}
        </p>
      )}
      <div className="choice">
        <button
          type="button"
          className="button"
          disabled={busy}
          data-testid="merge-settings"
          onClick={() => onTakeOver('merge')}
        >
          {t`Add to mine`}
        </button>
        <p className="soft">
          {t`Its hosts, platforms, expectations, partners, templates, suites and saved links come beside yours. Of two of the same the file’s counts, of a template or link the one with more versions. Your recording rules, limits, theme, what exports show readable and what you named hosts stay.`}
        </p>
        <button
          type="button"
          className="button danger"
          disabled={busy}
          data-testid="replace-settings"
          onClick={() => onTakeOver('replace')}
        >
          {t`Replace mine`}
        </button>
        <p className="soft">
          {t`All your settings become those of the file. Platforms, partners, templates, suites and saved links that are not in it are deleted, partners’ tokens with them. Clicks and tests stay. This cannot be undone: export yours first.`}
        </p>
      </div>
      <button type="button" className="button link" onClick={onLeave}>
        {t`Leave it`}
      </button>
    </fieldset>
  )
}
