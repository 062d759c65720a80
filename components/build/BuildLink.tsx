import { useMemo } from 'react'
import { useDraft } from '@/components/data/draft'
import { useDrafts } from '@/components/data/drafts'
import { useKnown } from '@/components/data/settings'
import { Findings } from '@/components/fire/Findings'
import type { Place } from '@/components/workbench/place'
import { buildLink } from '@/lib/links/build/build'
import { findingsOfLink, linkRules, platformOf } from '@/lib/links/build/findings'
import type { LinkContent } from '@/lib/schemas/link-template'
import { t } from '@/lib/text'
import { BuiltUrl } from './BuiltUrl'
import { EncodingTable } from './EncodingTable'
import { LinkFields } from './LinkFields'
import { readLink } from './link-form'
import { SavedLinks } from './SavedLinks'
import { SeededClick } from './SeededClick'
import '@/components/fire/fire.css'
import './build.css'

/** The builder: an address, its parameters, and what comes of them; to be saved, checked and tried. */
export function BuildLink({ onPlace }: { onPlace: (change: Partial<Place>) => void }) {
  const { typed, type } = useDraft('build')
  const { platforms } = useKnown()
  const content = useMemo(() => readLink({ content: typed?.content ?? '' }), [typed?.content])
  const findings = useMemo(() => findingsOfLink(content, platforms), [content, platforms])
  if (!typed) return null

  const platform = platformOf(content, platforms)
  const built = buildLink(content, platform)
  const blocked = findings.some(({ severity }) => severity === 'error')
  const change = (next: LinkContent) => type('content', JSON.stringify(next))
  const check = async () => {
    const { open, type: typeIn } = useDrafts.getState()
    await open('links')
    typeIn('links', 'list', built.url)
    onPlace({ tool: 'links' })
  }
  return (
    <main className="build-link">
      <div className="build-columns">
        <LinkFields content={content} platform={platform} onChange={change} />
        <section className="built" aria-label={t`The link`}>
          <BuiltUrl built={built} />
          <div className="form-actions">
            <button
              type="button"
              className="button primary"
              disabled={blocked}
              data-testid="check-link"
              onClick={() => void check()}
            >
              {t`Check this link`}
            </button>
            <span className="soft numbers">{t`${built.url.length} characters`}</span>
          </div>
          <EncodingTable parameters={built.parameters} />
          <Findings
            findings={built.base.text === '' && content.parameters.length === 0 ? [] : findings}
            rules={linkRules.length}
            blocks={t`This is no link yet.`}
            onFix={(fix) => change(fix.content)}
          />
        </section>
      </div>
      <SeededClick
        content={content}
        platform={platform}
        blocked={blocked}
        typed={typed}
        onType={type}
        onOpenClick={(clickId) => onPlace({ tool: 'clicks', clickId, tab: 'ids' })}
      />
      <SavedLinks content={content} typed={typed} onType={type} />
    </main>
  )
}
