import { FileDown, FileUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { useKnown } from '@/components/data/settings'
import { countPartners, countTemplates } from '@/components/settings/words'
import { downloadJson } from '@/components/ui/download'
import { FileButton } from '@/components/ui/FileButton'
import { Notice } from '@/components/ui/Notice'
import { partnerFileText, readPartnerFile, withFreshIds } from '@/lib/evidence/partner-file'
import { knownContent, partnerOf } from '@/lib/postback/partner-of'
import type { Partner } from '@/lib/schemas/partner'
import type { Template } from '@/lib/schemas/template'
import { addPartners, putPartner } from '@/lib/store/partners'
import { addTemplate } from '@/lib/store/templates'
import { t } from '@/lib/text'
import { knownTemplateName } from './words'

interface PartnerHeadProps {
  partners: readonly Partner[]
  templates: readonly Template[]
  onAdded: (partnerId: string) => void
}

/** Makes a partner, of a known platform or of none; takes partners from a file and writes them into one. */
export function PartnerHead({ partners, templates, onAdded }: PartnerHeadProps) {
  const { platforms } = useKnown()
  const { run, busy, error } = useAction()
  const [platformId, setPlatformId] = useState('')
  const [brought, setBrought] = useState<string>()

  const add = async () => {
    const platform = platforms.find(({ id }) => id === platformId)
    const partner = partnerOf(platform, crypto.randomUUID())
    await putPartner(partner)
    const content = platform && knownContent(platform)
    if (platform?.postback && content) {
      const note = knownTemplateName(platform.name, platform.postback.direction)
      await addTemplate({ partnerId: partner.id, name: t`Postback` }, content, note, Date.now())
    }
    onAdded(partner.id)
  }
  const bring = async (file: File) => {
    const read = readPartnerFile(await file.text())
    if (!read.ok) throw new Error(t`${file.name} was not imported. ${read.message}`)
    const fresh = withFreshIds(read.partners, read.templates, () => crypto.randomUUID())
    await addPartners(fresh.partners, fresh.templates)
    const left = read.secretsLeftOut ? t` Secrets in it were left out: enter them at the partner.` : ''
    setBrought(t`${countPartners(fresh.partners)} and ${countTemplates(fresh.templates)} added.${left}`)
    const [first] = fresh.partners
    if (first) onAdded(first.id)
  }
  return (
    <>
      <div className="partner-head">
        <select
          className="input"
          aria-label={t`Platform of the new partner`}
          data-testid="partner-platform"
          value={platformId}
          onChange={({ target }) => setPlatformId(target.value)}
        >
          <option value="">{t`No known platform`}</option>
          {platforms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          disabled={busy}
          data-testid="add-partner"
          onClick={() => void run(add)}
        >
          <Plus size={13} aria-hidden /> {t`Add`}
        </button>
        <FileButton
          className="icon-button"
          title={t`Add partners from a file`}
          aria-label={t`Add partners from a file`}
          data-testid="import-partners"
          accept=".json,application/json"
          fileTestId="partner-file"
          onFile={(file) => {
            setBrought(undefined)
            void run(() => bring(file))
          }}
        >
          <FileUp size={14} />
        </FileButton>
        <button
          type="button"
          className="icon-button"
          title={t`Save all partners and templates as a file, without tokens`}
          aria-label={t`Save all partners and templates as a file, without tokens`}
          data-testid="export-partners"
          disabled={partners.length === 0}
          onClick={() =>
            downloadJson(partnerFileText(partners, templates, Date.now()), 'clickscope-partners.json')
          }
        >
          <FileDown size={14} />
        </button>
      </div>
      {error && <Notice kind="warn">{error}</Notice>}
      {brought && <Notice>{brought}</Notice>}
    </>
  )
}
