import { followSettings } from '@/components/data/settings'
import { Welcome } from '@/components/welcome/Welcome'
import { mount } from '../page/mount'

const example = await fetch('/example.json')
await followSettings()
await mount(<Welcome example={await example.text()} />)
