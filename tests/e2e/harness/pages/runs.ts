import { press, testId, texts, type View } from './view'

/** A run as its card tells it: the verdict, and all of the card. */
export interface RunSummary {
  verdict: string
  card: string
}

/** Presses the button that sends, and what confirms that, and reads the newest run as soon as it has a verdict. */
export async function sendAndRead(
  view: View,
  sendButton: string,
  confirmButton?: string,
): Promise<RunSummary> {
  const before = (await texts(view, 'run-verdict')).length
  await press(view, sendButton)
  if (confirmButton) await press(view, confirmButton)
  await view.waitForFunction(
    (selector, count) => document.querySelectorAll(selector).length > count,
    { polling: 100, timeout: 30_000 },
    testId('run-verdict'),
    before,
  )
  const [verdict = ''] = await texts(view, 'run-verdict')
  const [card = ''] = await texts(view, 'run')
  return { verdict, card }
}
