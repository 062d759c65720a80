import { expect, it } from 'vitest'
import { describeInFirefox } from './harness/firefox-stage'
import { textLike, texts } from './harness/pages/view'

describeInFirefox('in Firefox', (stage) => {
  it('a click that no redirect led to its page is told by the click that RedTrack’s script recorded', async () => {
    await stage.firefox.openPage('https://direct.example/redtrack')
    const { url } = await stage.network.waitForRequest((request) => request.url.includes('/view?'))
    const workbench = await stage.firefox.openExtensionPage('workbench.html#tool=clicks')
    expect(await textLike(workbench, 'verdict', /recorded click/)).toBe(
      `Landed directly; RedTrack recorded click ${new URL(url).searchParams.get('clickid')}`,
    )
    expect(await texts(workbench, 'script-call')).toHaveLength(3)
  })
})
