import { Tabs } from 'radix-ui'
import { BuildLink } from '@/components/build/BuildLink'
import { ExtractIds } from '@/components/extract/ExtractIds'
import { FiredTool } from '@/components/fired/FiredTool'
import { CheckLinks } from '@/components/links/CheckLinks'
import { Notebook } from '@/components/notebook/Notebook'
import { Partners } from '@/components/partners/Partners'
import { type Tool, usePlace } from './place'
import './tools.css'
import { Workbench } from './Workbench'

/** The tools of the workbench, each under its tab. `tabId` is the inspected tab's. */
export function Tools({ tabId }: { tabId?: number }) {
  const [{ tool, from, partnerId }, go] = usePlace()
  return (
    <Tabs.Root className="tools" value={tool} onValueChange={(chosen) => go({ tool: chosen as Tool })}>
      <Tabs.List className="tab-list" aria-label="Tools">
        <Tabs.Trigger value="clicks" className="tab" data-testid="tool-clicks">
          Clicks
        </Tabs.Trigger>
        <Tabs.Trigger value="links" className="tab" data-testid="tool-links">
          Check links
        </Tabs.Trigger>
        <Tabs.Trigger value="build" className="tab" data-testid="tool-build">
          Build link
        </Tabs.Trigger>
        <Tabs.Trigger value="extract" className="tab" data-testid="tool-extract">
          Extract IDs
        </Tabs.Trigger>
        <Tabs.Trigger value="partners" className="tab" data-testid="tool-partners">
          Partners
        </Tabs.Trigger>
        <Tabs.Trigger value="fired" className="tab" data-testid="tool-fired">
          Fired
        </Tabs.Trigger>
        <Tabs.Trigger value="notebook" className="tab" data-testid="tool-notebook">
          Notebook
        </Tabs.Trigger>
      </Tabs.List>
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
      <Tabs.Content value="notebook">
        <Notebook onPlace={go} />
      </Tabs.Content>
    </Tabs.Root>
  )
}
