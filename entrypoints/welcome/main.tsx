import { Welcome } from '@/components/welcome/Welcome'
import { mount } from '../page/mount'

const example = await fetch('/example.json')
await mount(<Welcome example={await example.text()} />)
