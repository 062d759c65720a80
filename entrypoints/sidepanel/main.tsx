import { useEffect, useState } from 'react'
import { followSettings } from '@/components/data/settings'
import { leaveClick, restorePlace } from '@/components/workbench/place'
import { Tools } from '@/components/workbench/Tools'
import { followActiveTab } from '@/lib/browser/tabs'
import { mount } from '../page/mount'
import { announceViewer } from '../page/viewer'

/** The workbench of whatever tab is in front. */
function OfActiveTab() {
  const [tabId, setTabId] = useState<number>()
  useEffect(() => {
    let shown: number | undefined
    return followActiveTab((next) => {
      if (shown !== undefined && shown !== next) leaveClick()
      shown = next
      setTabId(next)
    })
  }, [])
  return tabId === undefined ? null : <Tools key={tabId} tabId={tabId} />
}

announceViewer()
restorePlace()
await followSettings()
await mount(<OfActiveTab />)
