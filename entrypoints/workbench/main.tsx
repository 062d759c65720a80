import { followSettings } from '@/components/data/settings'
import { restorePlace } from '@/components/workbench/place'
import { Tools } from '@/components/workbench/Tools'
import { mount } from '../page/mount'
import { announceViewer } from '../page/viewer'

announceViewer()
restorePlace()
await followSettings()
await mount(<Tools />)
