import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { ObstacleNotice } from '@/components/click/ObstacleNotice'
import { useSummaries } from '@/components/data/clicks'
import { useExtension } from '@/components/data/extension'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { placeToHash } from '@/components/workbench/place'
import { t } from '@/lib/text'
import { readLink } from './read-link'

/** A link of the user's own, opened as any click is; what was recorded of it appears below. */
export function FirstClick() {
  const { openWorkbench } = useExtension()
  const [typed, setTyped] = useState('')
  const link = readLink(typed)
  const [latest] = useSummaries({ limit: 1, thisSession: true }) ?? []
  return (
    <>
      <ObstacleNotice />
      <ol className="steps">
        <li>{t`Click an affiliate link of yours in any tab, or paste one here and open it.`}</li>
        <li>{t`Click the Clickscope icon in the toolbar: the sentence says how the click fared.`}</li>
        <li>{t`For headers, checks and tests open the workbench, or DevTools (F12) → Clickscope.`}</li>
      </ol>
      <div className="first-link">
        <label htmlFor="link">{t`Your link`}</label>
        <input
          id="link"
          data-testid="first-link"
          className="input mono"
          type="url"
          spellCheck={false}
          placeholder="https://"
          value={typed}
          aria-describedby="link-says"
          aria-invalid={link.refusal !== undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {link.href ? (
          <a
            className="button primary"
            href={link.href}
            target="_blank"
            rel="noreferrer"
            data-testid="open-link"
          >
            {t`Open`} <ExternalLink size={12} aria-hidden />
          </a>
        ) : (
          <button type="button" className="button primary" disabled>
            {t`Open`} <ExternalLink size={12} aria-hidden />
          </button>
        )}
      </div>
      <p id="link-says" className="soft" data-testid="link-says">
        {link.refusal ?? t`It opens in a new tab, as a real click: the network counts it.`}
      </p>
      {latest ? (
        <p className="recorded" data-testid="recorded">
          <SeverityMark severity={latest.severity} size={14} /> <span>{latest.sentence}</span>
          <button
            type="button"
            className="button"
            onClick={() => openWorkbench(placeToHash({ clickId: latest.id }))}
          >
            {t`Show it in the workbench`}
          </button>
        </p>
      ) : (
        <p className="soft">{t`What is recorded of your first click appears here.`}</p>
      )}
    </>
  )
}
