import { fieldTestId } from '@/components/fire/field-test-id'
import { type RunSummary, sendAndRead } from './runs'
import { element, fill, press, type View } from './view'

export interface CapiTest {
  /** The API's id, which names its tab. */
  api: string
  /** What is typed, by field name, secrets included. */
  fields: Readonly<Record<string, string>>
}

/** Picks the API and fills its form in. */
export async function fillCapiForm(view: View, { api, fields }: CapiTest): Promise<void> {
  await press(view, `form-${api}`)
  for (const [name, value] of Object.entries(fields)) await fill(view, fieldTestId(name), value)
}

/** Fires a test event of a conversions API and reads its run. */
export async function fireCapiTest(view: View, test: CapiTest): Promise<RunSummary> {
  await fillCapiForm(view, test)
  return sendAndRead(view, 'capi-send')
}

/** Sends an event live: its button only asks, and what it asks has to be ticked before it can be confirmed. */
export async function fireLiveEvent(view: View, test: CapiTest): Promise<RunSummary> {
  await fillCapiForm(view, test)
  await press(view, 'capi-mode-live')
  await press(view, 'capi-send')
  const confirm = await element(view, 'live-confirm')
  if (await confirm.evaluate((button) => !(button as HTMLButtonElement).disabled))
    throw new Error('A live event could be sent without a tick.')
  await press(view, 'live-understood')
  return sendAndRead(view, 'live-confirm')
}
