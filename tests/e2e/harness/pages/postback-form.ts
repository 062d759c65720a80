import type { Receiver } from '@/lib/schemas/receiver'
import { type RunSummary, sendAndRead } from './runs'
import { element, fill, press, testId, text, type View } from './view'

/** The exact request that the form is about to send for this template. */
export async function previewPostback(view: View, template: string): Promise<string> {
  await fill(view, 'postback-template', template)
  return text(view, 'postback-preview')
}

/** Fires a postback test, confirmed where the receiver is a live partner, and reads its run. */
export async function firePostback(view: View, template: string): Promise<RunSummary> {
  await fill(view, 'postback-template', template)
  return fireAsItStands(view)
}

/** The same of what stands in the form. */
export async function fireAsItStands(view: View): Promise<RunSummary> {
  const isLive = (await receiverOf(view)) === 'live'
  return sendAndRead(view, 'postback-send', isLive ? 'postback-confirm' : undefined)
}

/** Presses send, confirms where that is asked for, and waits for nothing. */
export async function sendPostback(view: View): Promise<void> {
  const isLive = (await receiverOf(view)) === 'live'
  await press(view, 'postback-send')
  if (isLive) await press(view, 'postback-confirm')
}

/** Says what the host of this template is; resolves when the form has it. */
export async function sayReceiver(view: View, template: string, receiver: Receiver): Promise<void> {
  await fill(view, 'postback-template', template)
  await element(view, 'receiver')
  await view.select(testId('receiver'), receiver)
  await view.waitForFunction(
    (selector, wanted) => document.querySelector<HTMLSelectElement>(selector)?.value === wanted,
    {},
    testId('receiver'),
    receiver,
  )
}

async function receiverOf(view: View): Promise<string> {
  const choice = await element(view, 'receiver')
  return choice.evaluate((select) => (select as HTMLSelectElement).value)
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
