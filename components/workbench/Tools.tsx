import { Tabs } from 'radix-ui'
import { BuildLink } from '@/components/build/BuildLink'
import { ExtractIds } from '@/components/extract/ExtractIds'
import { FiredTool } from '@/components/fired/FiredTool'
import { CheckLinks } from '@/components/links/CheckLinks'
import { Notebook } from '@/components/notebook/Notebook'
import { Partners } from '@/components/partners/Partners'
import { Suites } from '@/components/suites/Suites'
import { useTabInSight } from '@/components/ui/use-tab-in-sight'
import { t } from '@/lib/text'
import { TOOLS, type Tool, usePlace } from './place'
import './tools.css'
import { Workbench } from './Workbench'

const LABELS: Record<Tool, string> = {
  clicks: t`Clicks`,
  links: t`Check links`,
  build: t`Build link`,
  extract: t`Extract IDs`,
  partners: t`Partners`,
  fired: t`Fired`,
  suites: t`Suites`,
  notebook: t`Notebook`,
}

/** The tools of the workbench, each under its tab. `tabId` is the inspected tab's. */
export function Tools({ tabId }: { tabId?: number }) {
  const [{ tool, from, partnerId }, go] = usePlace()
  const list = useTabInSight(tool)
  return (
    <Tabs.Root className="tools" value={tool} onValueChange={(chosen) => go({ tool: chosen as Tool })}>
      <header>
        <h1 className="unseen">{t`Clickscope`}</h1>
        <Tabs.List ref={list} className="tab-list" aria-label={t`Tools`}>
          {TOOLS.map((name) => (
            <Tabs.Trigger key={name} value={name} className="tab" data-testid={`tool-${name}`}>
              {LABELS[name]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </header>
      <Tabs.Content value="clicks">
        <Workbench tabId={tabId} />
      </Tabs.Content>
      <Tabs.Content value="links">
        <CheckLinks
          tabId={tabId}
          from={from}
          onRead={() => go({ from: undefined })}
          onOpenClick={(clickId) => go({ tool: 'clicks', clickId, tab: 'hops' })}
        />
      </Tabs.Content>
      <Tabs.Content value="build">
        <BuildLink onPlace={go} />
      </Tabs.Content>
      <Tabs.Content value="extract">
        <ExtractIds />
      </Tabs.Content>
      <Tabs.Content value="partners">
        <Partners partnerId={partnerId} onChoose={(chosen) => go({ partnerId: chosen })} />
      </Tabs.Content>
      <Tabs.Content value="fired">
        <FiredTool onOpenClick={(clickId) => go({ tool: 'clicks', clickId, tab: 'ids' })} />
      </Tabs.Content>
      <Tabs.Content value="suites">
        <Suites />
      </Tabs.Content>
      <Tabs.Content value="notebook">
        <Notebook onPlace={go} />
      </Tabs.Content>
    </Tabs.Root>
  )
}
