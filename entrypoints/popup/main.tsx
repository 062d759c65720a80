import { browser } from 'wxt/browser'
import { Popup } from '@/components/popup/Popup'
import { mount } from '../page/mount'

const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
await mount(<Popup tabId={tab?.id ?? browser.tabs.TAB_ID_NONE} url={tab?.url} />)
