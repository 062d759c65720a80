import { Workbench } from '@/components/workbench/Workbench'
import { mount } from '../page/mount'
import { announceViewer } from '../page/viewer'

announceViewer()
await mount(<Workbench />)
