import { History } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { RequestPreview } from '@/components/fire/RequestPreview'
import { Notice } from '@/components/ui/Notice'
import { formatMoment } from '@/components/ui/times'
import type { TestRequest } from '@/lib/schemas/run'
import {
  currentVersion,
  type Template,
  type TemplateContent,
  type TemplateVersion,
} from '@/lib/schemas/template'
import { addVersion } from '@/lib/store/templates'
import { TemplateDiff } from './TemplateDiff'

/** All versions of a template, newest first: to be seen, compared and brought back. */
export function Versions({ template }: { template: Template }) {
  const { run, busy, error } = useAction()
  const newest = currentVersion(template)
  const [chosen, setChosen] = useState<{ older?: number; newer?: number }>({})
  const older = versionOf(template, chosen.older ?? newest.version - 1)
  const newer = versionOf(template, chosen.newer ?? newest.version)
  const restore = ({ version, content }: TemplateVersion) =>
    run(() =>
      addVersion(template.id, content, { note: `Version ${version} again`, restored: version }, Date.now()),
    )
  return (
    <section className="versions" aria-label="Versions">
      <h3>
        {template.versions.length} {template.versions.length === 1 ? 'version' : 'versions'}
      </h3>
      <ol>
        {template.versions.toReversed().map((version) => (
          <li key={version.version}>
            <details data-testid="version">
              <summary>
                <strong>{version.version}</strong>
                <time className="soft numbers">{formatMoment(version.at)}</time>
                <span className="note">{version.note || 'no note'}</span>
              </summary>
              <RequestPreview request={asRequest(version.content)} />
              {version !== newest && (
                <button
                  type="button"
                  className="button"
                  disabled={busy}
                  data-testid={`restore-${version.version}`}
                  onClick={() => void restore(version)}
                >
                  <History size={13} aria-hidden /> Bring version {version.version} back
                </button>
              )}
            </details>
          </li>
        ))}
      </ol>
      {error && <Notice kind="warn">{error}</Notice>}
      {older && newer && template.versions.length > 1 && (
        <>
          <div className="compare-line">
            <h3>Compare</h3>
            <VersionSelect
              label="Older version"
              testId="compare-older"
              template={template}
              value={older.version}
              onChoose={(version) => setChosen({ ...chosen, older: version })}
            />
            <span className="soft">with</span>
            <VersionSelect
              label="Newer version"
              testId="compare-newer"
              template={template}
              value={newer.version}
              onChoose={(version) => setChosen({ ...chosen, newer: version })}
            />
          </div>
          <TemplateDiff older={older.content} newer={newer.content} />
        </>
      )}
    </section>
  )
}

interface VersionSelectProps {
  label: string
  testId: string
  template: Template
  value: number
  onChoose: (version: number) => void
}

function VersionSelect({ label, testId, template, value, onChoose }: VersionSelectProps) {
  return (
    <select
      className="input"
      aria-label={label}
      data-testid={testId}
      value={value}
      onChange={({ target }) => onChoose(Number(target.value))}
    >
      {template.versions.map(({ version }) => (
        <option key={version} value={version}>
          Version {version}
        </option>
      ))}
    </select>
  )
}

function versionOf({ versions }: Template, version: number): TemplateVersion | undefined {
  return versions.find((one) => one.version === version) ?? versions.at(0)
}

function asRequest({ method, url, headers, contentType, body }: TemplateContent): TestRequest {
  const typed = contentType && body ? [{ name: 'Content-Type', value: contentType }] : []
  return { method, url, headers: [...typed, ...headers], body }
}
