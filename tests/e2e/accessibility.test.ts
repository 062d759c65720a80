import axe from 'axe-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { View } from './harness/pages/view'
import { clickDemo, lookThrough, SCREENS } from './harness/screens'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

const THEMES = ['light', 'dark'] as const
const WIDTHS = { narrow: 320, wide: 1_280 }

interface Broken {
  rule: string
  where: string[]
}

/** The rules of WCAG and of good practice that are broken on a screen as it stands. */
async function brokenRules(view: View): Promise<Broken[]> {
  await view.evaluate(axe.source)
  return view.evaluate(async () => {
    // An open menu holds the focus, so that what it hides, and axe would object to, cannot be reached.
    const shown = document.querySelector('[role="menu"]') ?? document
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(shown, {
      resultTypes: ['violations'],
      // A panel of the tools is content in its eyes, although the landmarks are in it.
      rules: { region: { enabled: false } },
    })
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    }))
  })
}

async function expectAccessibleInBothThemes(view: View, width?: number): Promise<void> {
  for (const theme of THEMES) {
    // As `showTheme` does: the panel follows DevTools, not what the system prefers.
    await view.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen
    }, theme)
    expect(await brokenRules(view), `${theme} ${width ?? ''}`).toEqual([])
  }
}

async function expectAccessible(view: View): Promise<void> {
  // The popup and the panel are as wide as the browser makes them.
  if ('page' in view || view.url().endsWith('/popup.html')) return expectAccessibleInBothThemes(view)
  for (const width of Object.values(WIDTHS)) {
    await view.setViewport({ width, height: 900 })
    await expectAccessibleInBothThemes(view, width)
  }
  await view.setViewport({ width: WIDTHS.wide, height: 2_000 })
}

beforeAll(() => clickDemo(stage.chromium))

describe('no rule of accessibility is broken on', () => {
  it.each(Object.entries(SCREENS))('%s, in both themes, wide and narrow', async (_name, screen) => {
    await lookThrough(stage.chromium, screen, expectAccessible)
  })
})
