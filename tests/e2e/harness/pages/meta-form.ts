import { type RunSummary, sendAndRead } from './runs'
import { fill, type View } from './view'

export interface MetaTest {
  dataset: string
  token: string
  testCode: string
  eventName: string
  email: string
}

/** Fires a Meta test event and reads its run. */
export async function fireMetaTest(view: View, test: MetaTest): Promise<RunSummary> {
  await fill(view, 'capi-dataset', test.dataset)
  await fill(view, 'capi-token', test.token)
  await fill(view, 'capi-test-code', test.testCode)
  await fill(view, 'capi-event-name', test.eventName)
  await fill(view, 'capi-em', test.email)
  return sendAndRead(view, 'capi-send')
}
