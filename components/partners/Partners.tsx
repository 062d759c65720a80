import { Handshake, Trash2 } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useAction } from '@/components/data/action'
import { usePartners, useTemplates } from '@/components/data/partners'
import { Confirm } from '@/components/ui/Confirm'
import { Empty } from '@/components/ui/Empty'
import { Guard } from '@/components/ui/Guard'
import { Notice } from '@/components/ui/Notice'
import type { Partner } from '@/lib/schemas/partner'
import type { Template } from '@/lib/schemas/template'
import { deletePartner } from '@/lib/store/partners'
import { t } from '@/lib/text'
import { PartnerForm } from './PartnerForm'
import { PartnerHead } from './PartnerHead'
import { Templates } from './Templates'
import { RECEIVER_WORDS } from './words'
import './partners.css'

interface PartnersProps {
  partnerId: string | undefined
  onChoose: (partnerId: string | undefined) => void
}

/** The partners, what was agreed with each, and what is sent to them. */
export function Partners({ partnerId, onChoose }: PartnersProps) {
  const partners = usePartners()
  const templates = useTemplates()
  if (!partners || !templates) return null

  const chosen = partners.find(({ id }) => id === partnerId) ?? partners[0]
  return (
    <div className="partners">
      <aside aria-label={t`Partners`}>
        <PartnerHead partners={partners} templates={templates} onAdded={onChoose} />
        <ul>
          {partners.map(({ id, name, receiver }) => (
            <li key={id}>
              <button
                type="button"
                className="partner-line"
                aria-current={id === chosen?.id}
                data-testid="partner"
                onClick={() => onChoose(id)}
              >
                <span>{name}</span>
                <span className="soft">{RECEIVER_WORDS[receiver].name}</span>
              </button>
            </li>
          ))}
        </ul>
      </aside>
      <main>
        {chosen ? (
          <Guard of={chosen.id}>
            <PartnerDetail
              key={chosen.id}
              partner={chosen}
              templates={templates.filter((template) => template.partnerId === chosen.id)}
              onDeleted={() => onChoose(undefined)}
            />
          </Guard>
        ) : (
          <Empty icon={Handshake} title={t`No partner yet`}>
            <p>
              {t`A partner is who receives your postbacks: what was agreed, and the templates they are sent by.`}
            </p>
            <p>{t`Choose its platform and press Add. What the platform is known to ask for is filled in.`}</p>
          </Empty>
        )}
      </main>
    </div>
  )
}

interface PartnerDetailProps {
  partner: Partner
  templates: readonly Template[]
  onDeleted: () => void
}

function PartnerDetail({ partner, templates, onDeleted }: PartnerDetailProps) {
  const { run, error } = useAction()
  const remove = async () => {
    await deletePartner(partner.id)
    onDeleted()
  }
  return (
    <article className="partner">
      <header>
        <h2>{partner.name}</h2>
        <span className="soft">{RECEIVER_WORDS[partner.receiver].name}</span>
        <Confirm
          title={t`Delete ${partner.name}?`}
          text={t`Its templates with all their versions and its tokens go. Tests that were sent to it stay.`}
          action={t`Delete`}
          testId="delete-partner-confirm"
          onConfirm={() => void run(remove)}
        >
          <button
            type="button"
            className="icon-button"
            title={t`Delete this partner`}
            aria-label={t`Delete this partner`}
            data-testid="delete-partner"
          >
            <Trash2 size={14} />
          </button>
        </Confirm>
      </header>
      {error && <Notice kind="warn">{error}</Notice>}
      <Tabs.Root defaultValue="templates">
        <Tabs.List className="tab-list" aria-label={t`Partner`}>
          <Tabs.Trigger value="templates" className="tab" data-testid="tab-templates">
            {t`Templates`}
          </Tabs.Trigger>
          <Tabs.Trigger value="agreement" className="tab" data-testid="tab-agreement">
            {t`Agreement`}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="templates">
          <Templates partner={partner} templates={templates} />
        </Tabs.Content>
        <Tabs.Content value="agreement">
          <PartnerForm partner={partner} />
        </Tabs.Content>
      </Tabs.Root>
    </article>
  )
}
