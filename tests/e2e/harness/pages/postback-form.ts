import { type RunSummary, sendAndRead } from './runs'
import { fill, text, type View } from './view'

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
