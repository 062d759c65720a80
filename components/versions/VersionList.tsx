import { History } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useAction } from '@/components/data/action'
import { Notice } from '@/components/ui/Notice'
import { formatMoment } from '@/components/ui/times'
import type { Version } from '@/lib/schemas/version'
import { t } from '@/lib/text'

interface VersionListProps<Content> {
  /** Oldest first. */
  versions: readonly Version<Content>[]
  show: (content: Content) => ReactNode
  compare: (older: Content, newer: Content) => ReactNode
  onRestore: (version: Version<Content>) => Promise<unknown>
}

/** All versions of what is kept, newest first: to be seen, compared and brought back. */
export function VersionList<Content>({ versions, show, compare, onRestore }: VersionListProps<Content>) {
  const { run, busy, error } = useAction()
  const newest = versions.at(-1)
  const [chosen, setChosen] = useState<{ older?: number; newer?: number }>({})
  if (!newest) return null
  const numbered = (wanted: number) => versions.find(({ version }) => version === wanted) ?? versions[0]
  const older = numbered(chosen.older ?? newest.version - 1)
  const newer = numbered(chosen.newer ?? newest.version)
  return (
    <section className="versions" aria-label={t`Versions`}>
      <h3>{versions.length === 1 ? t`1 version` : t`${versions.length} versions`}</h3>
      <ol>
        {versions.toReversed().map((version) => (
          <li key={version.version}>
            <details data-testid="version">
              <summary>
                <strong>{version.version}</strong>
                <time className="soft numbers">{formatMoment(version.at)}</time>
                <span className="note">{version.note || t`no note`}</span>
              </summary>
              {show(version.content)}
              {version !== newest && (
                <button
                  type="button"
                  className="button"
                  disabled={busy}
                  data-testid={`restore-${version.version}`}
                  onClick={() => void run(() => onRestore(version))}
                >
                  <History size={13} aria-hidden /> {t`Bring version ${version.version} back`}
                </button>
              )}
            </details>
          </li>
        ))}
      </ol>
      {error && <Notice kind="warn">{error}</Notice>}
      {older && newer && versions.length > 1 && (
        <>
          <div className="compare-line">
            <h3>{t`Compare`}</h3>
            <VersionSelect
              label={t`Older version`}
              testId="compare-older"
              versions={versions}
              value={older.version}
              onChoose={(version) => setChosen({ ...chosen, older: version })}
            />
            <span className="soft">{t`with`}</span>
            <VersionSelect
              label={t`Newer version`}
              testId="compare-newer"
              versions={versions}
              value={newer.version}
              onChoose={(version) => setChosen({ ...chosen, newer: version })}
            />
          </div>
          {compare(older.content, newer.content)}
        </>
      )}
    </section>
  )
}

interface VersionSelectProps {
  label: string
  testId: string
  versions: readonly Pick<Version<unknown>, 'version'>[]
  value: number
  onChoose: (version: number) => void
}

function VersionSelect({ label, testId, versions, value, onChoose }: VersionSelectProps) {
  return (
    <select
      className="input"
      aria-label={label}
      data-testid={testId}
      value={value}
      onChange={({ target }) => onChoose(Number(target.value))}
    >
      {versions.map(({ version }) => (
        <option key={version} value={version}>
          {t`Version ${version}`}
        </option>
      ))}
    </select>
  )
}
