import { Tools } from '@/components/workbench/Tools'
import { mount } from '../page/mount'
import { announceViewer } from '../page/viewer'

announceViewer()
await mount(<Tools />)
