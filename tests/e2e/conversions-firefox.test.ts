import { expect, it } from 'vitest'
import { describeInFirefox } from './harness/firefox-stage'
import {
  CUSTOMER,
  callsWithBodies,
  clicksToldOf,
  clickThrough,
  order,
  readBodies,
  toldAwin,
} from './harness/pages/order'
import { text, texts } from './harness/pages/view'

describeInFirefox('in Firefox, an order after a click through a network', (stage) => {
  it('is noted as the page told of it, by addresses and in bodies, and judged', async () => {
    const { firefox, network, record } = stage
    const calls = [toldAwin(), ...callsWithBodies]
    await order(await clickThrough(firefox.browser, network), calls)
    const [click, thanks, ...others] = await clicksToldOf(record, calls.length)
    expect(others).toEqual([])
    expect(thanks?.hops.map(({ url }) => url)).toEqual(['https://order.example/thanks'])
    expect(thanks?.previousClickId).toBe(click?.id)
    expect(network.received['analytics.tiktok.com'].map(({ body }) => body).join()).toContain(CUSTOMER)
    expect(JSON.stringify(thanks)).not.toContain(CUSTOMER)

    const workbench = await firefox.openExtensionPage(`workbench.html#click=${thanks?.id}`)
    await text(workbench, 'conversion-of-awin')
    expect(await texts(workbench, 'conversion-line')).toEqual([
      'Awin was told of order 4711',
      'Awin was told of order 4711 once',
      'The click ID is this journey’s',
      'The order ID is 4711',
      'The value is 89.00',
      'The currency is EUR',
    ])
    const pixels = (await texts(workbench, 'pixel')).join('\n')
    expect(pixels).toMatch(/200 www\.awin1\.com\/sread\.img Awin tells of an order/)
    for (const told of readBodies) expect(pixels).toMatch(told)
  })
})
