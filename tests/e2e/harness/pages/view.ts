import type { ElementHandle, Frame, Page } from 'puppeteer-core'

/** Where a screen of the extension is: the popup or the workbench is a page, the panel a frame in DevTools. */
export type View = Page | Frame

/** The selector of the elements with this `data-testid`. */
export function testId(name: string): string {
  return `[data-testid="${name}"]`
}

/** The element, as soon as it is visible. */
export function element(view: View, name: string): Promise<ElementHandle> {
  return appearing(view, testId(name))
}

/** What a person reads in each of the elements, its parts separated by one space. */
export async function texts(view: View, name: string): Promise<string[]> {
  return view.$$eval(testId(name), (elements) =>
    elements.map((found) => (found as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  )
}

/** What a person reads in the one element, as soon as it is visible. */
export async function text(view: View, name: string): Promise<string> {
  await element(view, name)
  return (await texts(view, name))[0] ?? ''
}

/** Replaces what is in a text field, in one input event as a paste makes it. */
export async function fill(view: View, name: string, value: string): Promise<void> {
  const field = await element(view, name)
  await field.focus()
  await field.evaluate((input, pasted) => {
    ;(input as HTMLInputElement).select()
    document.execCommand('insertText', false, pasted)
  }, value)
}

/** Clicks the element, as soon as it is visible and enabled. */
export async function press(view: View, name: string): Promise<void> {
  const button = await appearing(view, `${testId(name)}:not(:disabled)`)
  await button.click()
}

async function appearing(view: View, selector: string): Promise<ElementHandle> {
  const found = await view.waitForSelector(selector, { visible: true, timeout: 10_000 }).catch(() => null)
  if (!found) throw new Error(`${selector} did not appear on ${view.url()}`)
  return found
}

/** What the element says, as soon as it fits; fails with what it said last. */
export async function textLike(view: View, name: string, pattern: RegExp): Promise<string> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const [said] = await texts(view, name)
    if (said !== undefined && pattern.test(said)) return said
    if (Date.now() > deadline) throw new Error(`${name} does not say ${pattern} but: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
