import { landing, via } from '@/tests/network/route'
import { clickLink, GCLID, LANDING, type Scenario, type Scene } from './scenario'

const LANDED = '200 hop6.example/landing'
const FIRST = ['link 302 hop1.example/302', `http ${LANDED}`, 'landed']
const first = clickLink(via('302', LANDING))

/** Firefox does not tell puppeteer that a page came back from its cache. */
async function goBack(scene: Scene): Promise<void> {
  scene.page.goBack().catch(() => {})
  await isAt(scene, 'hop4.example')
}

async function isAt({ page }: Scene, host: string): Promise<void> {
  await page.waitForFunction((wanted) => location.host === wanted, { polling: 50 }, host)
}

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
      await goBack(scene)
    },
    clicks: [FIRST],
  },
  {
    name: 'back and forward from the back/forward cache',
    act: async (scene) => {
      await first(scene)
      await scene.page.waitForSelector('#next')
      await goBack(scene)
      scene.page.goForward().catch(() => {})
      await isAt(scene, 'hop6.example')
    },
    clicks: [FIRST],
  },
]
