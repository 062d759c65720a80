import { useEffect, useState } from 'react'
import { ObstacleNotice } from '@/components/click/ObstacleNotice'
import { useAction } from '@/components/data/action'
import { useDraft } from '@/components/data/draft'
import { Guard } from '@/components/ui/Guard'
import { Notice } from '@/components/ui/Notice'
import { userAgentOf } from '@/lib/links/devices'
import type { ListedLink } from '@/lib/links/list'
import { planOf } from '@/lib/links/plan'
import { command } from '@/lib/messages'
import { t } from '@/lib/text'
import { CheckView } from './CheckView'
import { startCheck, useCheck } from './check'
import { type CheckForm, readCheckForm } from './check-form'
import { LinkForm } from './LinkForm'
import { PlanView } from './PlanView'
import './links.css'

interface CheckLinksProps {
  /** The inspected tab, in DevTools. */
  tabId: number | undefined
  /** A tab whose links are wanted at once. */
  from: number | undefined
  onRead: () => void
  onOpenClick: (clickId: string) => void
}

/** The redirect checker: a list of links, how to check them, and what came of them. */
export function CheckLinks({ tabId, from, onRead, onOpenClick }: CheckLinksProps) {
  const { typed, type } = useDraft('links')
  const { check } = useCheck()
  const { run, busy, error } = useAction()
  const [planned, setPlanned] = useState<CheckForm>()
  const isOpen = typed !== undefined

  const readLinks = (from: number) =>
    run(async () => {
      const { url, links } = await command('read-page-links', { tabId: from })
      if (links.length === 0) throw new Error(t`There is no link on ${url}.`)
      type('list', links.join('\n'))
    })
  useEffect(() => {
    if (from === undefined || !isOpen) return
    void readLinks(from).then(onRead)
  }, [from, isOpen])

  if (!typed) return null
  const form = readCheckForm(typed)
  const start = ({ mode, device, userAgent, list }: CheckForm, refused: ReadonlyMap<ListedLink, string>) => {
    setPlanned(undefined)
    void startCheck({
      mode,
      device: device.name,
      userAgent: userAgentOf(device.id, userAgent, navigator.userAgent),
      links: list.links,
      refused,
    })
  }
  const submit = () => (form.mode === 'visit' ? setPlanned(form) : start(form, new Map()))
  return (
    <main className="check-links">
      <ObstacleNotice />
      {planned ? (
        <PlanView
          plan={planOf(planned.list.links)}
          links={planned.list.links}
          onVisit={(refused) => start(planned, refused)}
          onBack={() => setPlanned(undefined)}
        />
      ) : (
        <LinkForm
          form={form}
          tabId={tabId}
          busy={busy || check?.running === true}
          onType={type}
          onReadLinks={readLinks}
          onSubmit={submit}
        />
      )}
      {error && <Notice kind="warn">{error}</Notice>}
      {check && (
        <Guard of={check.id}>
          <CheckView check={check} onOpenClick={onOpenClick} />
        </Guard>
      )}
    </main>
  )
}
