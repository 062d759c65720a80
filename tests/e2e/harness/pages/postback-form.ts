import { type RunSummary, sendAndRead } from './runs'
import { fill, testId, text, type View } from './view'

/** The exact request that the form is about to send for this template. */
export async function previewPostback(view: View, template: string): Promise<string> {
  await fill(view, 'postback-template', template)
  return text(view, 'postback-preview')
}

/** Fires a postback test and reads its run. */
export async function firePostback(view: View, template: string): Promise<RunSummary> {
  await fill(view, 'postback-template', template)
  return sendAndRead(view, 'postback-send')
}

/** Presses the first fix until none is left; what each of them said, in turn. */
export async function fixAll(view: View): Promise<string[]> {
  const button = `${testId('findings')} button`
  const pressed: string[] = []
  for (;;) {
    const fix = await view.$(button)
    if (!fix || pressed.length > 50) return pressed
    pressed.push(await fix.evaluate((element) => element.textContent ?? ''))
    const before = await text(view, 'rules-ran')
    await fix.click()
    await view.waitForFunction(
      (place, said) => document.querySelector(place)?.textContent !== said,
      {},
      testId('rules-ran'),
      before,
    )
  }
}
