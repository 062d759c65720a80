import { landing, via } from '@/tests/network/route'
import { clickLink, GCLID, LANDING, type Scenario } from './scenario'

const LANDED = '200 hop6.example/landing'
const FIRST = ['link 302 hop1.example/302', `http ${LANDED}`, 'landed']
const first = clickLink(via('302', LANDING))

/** What must not be glued to a click. */
export const apartScenarios: Scenario[] = [
  {
    name: 'a second click in the same tab',
    act: async (scene) => {
      await first(scene)
      await scene.page.waitForSelector('#next')
      await first(scene)
    },
    clicks: [FIRST, FIRST],
  },
  {
    name: 'a link on the landing page',
    act: async (scene) => {
      await first(scene)
      await scene.page.waitForSelector('#next')
      await scene.page.evaluate(
        (href) => Object.assign(document.querySelector('#next') as object, { href }),
        via('302', LANDING, { host: 'hop2.example' }),
      )
      await scene.page.click('#next')
    },
    clicks: [FIRST, ['link 302 hop2.example/302', `http ${LANDED}`, 'landed']],
    check: ([one, two]) => {
      if (two?.previousClickId !== one?.id) throw new Error('The second does not follow the first.')
    },
  },
  {
    name: 'a typed address',
    act: async (scene) => {
      await first(scene)
      await scene.page.waitForSelector('#next')
      await scene.page.goto(landing({ gclid: GCLID, host: 'hop3.example' }))
    },
    clicks: [FIRST, ['typed 200 hop3.example/landing', 'landed']],
  },
  {
    name: 'a reload',
    act: async (scene) => {
      await first(scene)
      await scene.page.waitForSelector('#next')
      await scene.page.reload()
    },
    clicks: [FIRST, [`reload ${LANDED}`, 'landed']],
  },
  {
    name: 'the way back',
    act: async (scene) => {
      await first(scene)
      await scene.page.waitForSelector('#next')
      await scene.page.goBack().catch(() => {})
    },
    clicks: [FIRST],
  },
  {
    name: 'back and forward from the back/forward cache',
    act: async (scene) => {
      await first(scene)
      await scene.page.waitForSelector('#next')
      await scene.page.goBack().catch(() => {})
      await scene.page.goForward().catch(() => {})
    },
    clicks: [FIRST],
  },
]
