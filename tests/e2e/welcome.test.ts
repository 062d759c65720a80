import { expect, it } from 'vitest'
import { DEMO_LINKS } from '@/tests/network/links'
import { element, fill, press, textLike } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

it('a newcomer sees an example, opens a link, and reads how it fared', async () => {
  const welcome = await stage.chromium.openPage(`${stage.chromium.origin}/welcome.html`)
  await textLike(welcome, 'verdict', /gclid and irclickid were lost/)
  const { href } = DEMO_LINKS.find(({ id }) => id === 'meta') as { href: string }
  await fill(welcome, 'first-link', href)
  await press(welcome, 'open-link')
  const { url } = await stage.network.waitForRequest(({ host }) => host === 'shop.example')
  expect(url).toContain('clickid=')
  await welcome.bringToFront()
  expect(await textLike(welcome, 'recorded', /landed|shop\.example/i)).not.toContain('irclickid')
  await element(welcome, 'recorded')
})
