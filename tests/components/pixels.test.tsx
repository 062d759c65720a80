import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Tests } from '@/components/fire/Tests'
import { Pixels } from '@/components/landing/Pixels'
import type { Click } from '@/lib/schemas/click'
import { AWIN, journeyWith, PURCHASE } from '@/tests/lib/pixels/calls'
import { HOSTILE } from './clicks'
import { show } from './show'

function showPixels(calls: string[]) {
  const journey = journeyWith(calls)
  return show(<Pixels clicks={journey.slice(-1)} journey={journey} />)
}

describe('the conversions that a page told', () => {
  it('are listed with platform, answer and what was told, and judged by the journey’s click ID', () => {
    showPixels([AWIN, PURCHASE])
    const [awin, meta] = screen.getAllByTestId('pixel')
    expect(awin).toHaveTextContent(/^200www\.awin1\.com\/sread\.imgAwintells of an order/)
    expect(awin).toHaveTextContent(/order 4711 · value 89\.00 · currency EUR · click ID 1001_/)
    expect(meta).toHaveTextContent(/Metatells of an event.*event Purchase .* event ID order-1/)
    const lines = within(screen.getByTestId('conversion-of-awin')).getAllByTestId('conversion-line')
    expect(lines.map(({ textContent }) => textContent)).toContain('The click ID is this journey’s')
  })

  it('say what offends first', () => {
    showPixels([AWIN.replace('ref=4711', 'ref='), PURCHASE])
    const [first] = screen.getAllByTestId('conversion-line')
    expect(first).toHaveTextContent(/^The order has no ID/)
    expect(within(first as HTMLElement).getByLabelText('Problem')).toBeInTheDocument()
  })

  it('are shown as text', () => {
    const { container } = showPixels([`${AWIN.replace('4711', encodeURIComponent(HOSTILE))}`])
    expect(screen.getByTestId('pixel')).toHaveTextContent(HOSTILE)
    expect(container.querySelector('img, script')).toBeNull()
  })

  it('are nothing where no page told anything', () => {
    showPixels([])
    expect(screen.queryByLabelText('Conversion calls')).toBeNull()
  })
})

describe('a pixel’s event beside the server’s', () => {
  const showForm = (form: string) => {
    const clicks = journeyWith([PURCHASE])
    return show(
      <Tests
        click={clicks.at(-1) as Click}
        clicks={clicks}
        runs={[]}
        form={form}
        readOnly={false}
        onForm={() => {}}
      />,
    )
  }
  const type = async (testId: string, value: string) =>
    fireEvent.change(await screen.findByTestId(testId), { target: { value } })

  it('counts twice with an ID of its own, and once with the pixel’s within the hours', async () => {
    const conversion = showForm('conversion')
    expect(await screen.findByTestId('dedup-verdict')).toHaveTextContent(
      /Meta counts two events\. The event differs: Purchase and Lead\. The ID differs: order-1 and clickscope-/,
    )
    conversion.unmount()
    const meta = showForm('meta')
    await type('capi-event-name', 'Purchase')
    await type('capi-event-id', 'order-1')
    await type('capi-dataset', '123')
    await type('capi-event-time', '10')
    meta.unmount()
    showForm('conversion')
    expect(await screen.findByTestId('dedup-verdict')).toHaveTextContent(
      /Meta counts both as one event\. Same event, ID and dataset, within 48 hours\./,
    )
    const row = within(screen.getByTestId('dedup')).getByRole('row', { name: /^ID/ })
    expect(row).toHaveTextContent(/sameorder-1order-1/)
  })

  it('says which network was not told of the order that the pixel tells of', async () => {
    showForm('conversion')
    expect(await screen.findByTestId('conversion-of-awin')).toHaveTextContent(
      /Awin was not told of the order, though Meta was/,
    )
  })
})
