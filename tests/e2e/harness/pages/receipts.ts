import { testId, type View } from './view'

/** What the one receipt says, its mark first, as soon as it fits; fails with what it said last. */
export async function receiptLike(view: View, pattern: RegExp): Promise<string> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const [said = ''] = await view.$$eval(testId('receipt'), (rows) =>
      rows.map((row) => {
        const mark = row.querySelector('svg')?.getAttribute('aria-label')
        return `${mark} ${(row as HTMLElement).innerText}`.replace(/\s+/g, ' ').trim()
      }),
    )
    if (pattern.test(said)) return said
    if (Date.now() > deadline) throw new Error(`The receipt does not say ${pattern} but: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
