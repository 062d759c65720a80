import { element, text, texts, type View } from './view'

/** A click as the popup or the opened detail of the workbench tells it, one line of text per row. */
export interface ClickSummary {
  verdict: string
  hops: string[]
  identifiers: string[]
}

/** Reads the click that the popup shows, as soon as there is one. */
export async function readClick(view: View): Promise<ClickSummary> {
  await element(view, 'hop')
  return {
    verdict: await text(view, 'verdict'),
    hops: await texts(view, 'hop'),
    identifiers: await texts(view, 'identifier'),
  }
}
