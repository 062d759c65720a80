import { browser } from 'wxt/browser'

void browser.devtools.panels.create('Clickscope', '/icon/32.png', '/panel.html')
