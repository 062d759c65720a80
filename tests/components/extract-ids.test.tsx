import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { useSettings } from '@/components/data/settings'
import { clearSource } from '@/components/extract/extraction'
import { Tools } from '@/components/workbench/Tools'
import type { Settings } from '@/lib/schemas/settings'
import { HOSTILE } from './clicks'
import { show } from './show'

beforeEach(() => {
  clearSource()
  location.hash = '#tool=extract'
})

const GCLID = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const TEXT = [
  `Look at https://shop.example/?gclid=${GCLID}&utm_source=news.`,
  'no link in this line',
  '<a href="https://a.example/?fbclid=b&amp;sub1=">',
  'https://plain.example/about',
  'GET /lp?gclid=another HTTP/1.1',
].join('\n')

const OWN: Settings['ownPlatforms'][number] = {
  id: 'mine',
  name: 'Mine',
  kind: 'tracker',
  docs: [],
  hosts: [],
  identifiers: [{ names: ['myclick'], kind: 'tracker-click', where: ['query'] }],
}

async function paste(text: string) {
  await userEvent.click(await screen.findByTestId('extract-text'))
  await userEvent.paste(text)
}

async function open(file: File) {
  await userEvent.upload(await screen.findByTestId('extract-file'), file)
}

const press = (testId: string) => userEvent.click(screen.getByTestId(testId))
const summary = () => screen.findByTestId('extract-summary', undefined, { timeout: 4_000 })
const rows = () => screen.getAllByTestId('extract-row').map((row) => row.textContent)
const copied = () => navigator.clipboard.readText()

describe('a pasted text', () => {
  it('gives each identifier with its line, platform, kind and place', async () => {
    show(<Tools />)
    await paste(TEXT)
    expect(await summary()).toHaveTextContent('5 identifiers in 4 URLs')
    expect(rows()[0]).toMatch(/^1https:\/\/shop.*gclidEAIa.*Google Adsad clickquery$/)
    expect(rows()[1]).toMatch(/^1.*utm_sourcenewsUTMcampaignquery$/)
    expect(rows()[2]).toMatch(/^3.*fbclidbMetaad clickquery$/)
    expect(rows()[3]).toMatch(/^3.*sub1\(empty\)Unknownsub-IDquery$/)
    expect(rows()[4]).toMatch(/^5\/lp\?gclid=anothergclidanother/)
  })

  it('names the lines without a URL and the URLs without an identifier', async () => {
    show(<Tools />)
    await paste(TEXT)
    await summary()
    await press('extract-tab-unread')
    expect(rows()).toEqual(['2no link in this line'])
    await press('extract-tab-without')
    expect(rows()).toEqual(['4https://plain.example/about'])
  })

  it('without any URL is named line by line at once', async () => {
    show(<Tools />)
    await paste('one\n\ntwo')
    expect(await summary()).toHaveTextContent('0 identifiers in 0 URLs')
    expect(rows()).toEqual(['1one', '3two'])
    expect(screen.queryByTestId('extract-csv')).toBeNull()
  })

  it('is shown as text, whatever it holds', async () => {
    show(<Tools />)
    await paste(`${HOSTILE}\nhttps://a.example/?gclid=${encodeURIComponent(HOSTILE)}`)
    await summary()
    expect(rows()[0]).toContain(HOSTILE)
    expect(document.querySelector('img')).toBeNull()
  })

  it('is read again as it is changed, and nothing is left when it is taken out', async () => {
    show(<Tools />)
    await paste('https://a.example/?gclid=x')
    expect(await summary()).toHaveTextContent('1 identifier in 1 URL')
    await paste(' https://a.example/?fbclid=y')
    await waitFor(async () => expect(await summary()).toHaveTextContent('2 identifiers in 2 URLs'))
    await userEvent.clear(screen.getByTestId('extract-text'))
    expect(screen.queryByTestId('extract-summary')).toBeNull()
  })

  it('that is long is named instead of shown', async () => {
    show(<Tools />)
    await paste('https://a.example/?gclid=x\n'.repeat(1_000))
    expect(await summary()).toHaveTextContent('1,000 identifiers in 1,000 URLs')
    expect(screen.getByTestId('extract-text')).toHaveValue('')
    expect(screen.getByTestId('extract-source')).toHaveTextContent('Pasted text27 kB')
    expect(rows().length).toBeLessThan(100)
    await press('extract-clear')
    expect(screen.queryByTestId('extract-source')).toBeNull()
    expect(screen.queryByTestId('extract-summary')).toBeNull()
  })

  it('is still there when another tool was used in between', async () => {
    show(<Tools />)
    await paste(TEXT)
    await summary()
    await press('tool-links')
    await press('tool-extract')
    expect(await screen.findByTestId('extract-text')).toHaveValue(TEXT)
    expect(rows()).toHaveLength(5)
  })
})

describe('the table', () => {
  async function shown() {
    show(<Tools />)
    await paste(TEXT)
    await summary()
  }

  it('is filtered by platform and by name', async () => {
    await shown()
    const [googleAds] = screen.getAllByTestId('extract-platform')
    expect(googleAds).toHaveTextContent('Google Ads 2')
    await userEvent.click(googleAds as HTMLElement)
    expect(rows()).toHaveLength(2)
    expect(await summary()).toHaveTextContent('5 identifiers in 4 URLs, 2 shown')
    await userEvent.click(googleAds as HTMLElement)
    await userEvent.selectOptions(screen.getByTestId('extract-name'), 'fbclid (1)')
    expect(rows()).toHaveLength(1)
    await userEvent.selectOptions(screen.getByTestId('extract-name'), 'All names')
    expect(rows()).toHaveLength(5)
  })

  it('is sorted up, down and back into the order of the text', async () => {
    await shown()
    const names = () =>
      rows().map((row) => /fbclid|gclid|sub1|utm_source/.exec(row?.replace(/.*=/, '') ?? '')?.[0])
    const order = names()
    await press('extract-sort-line')
    await press('extract-sort-line')
    expect(screen.getByRole('columnheader', { name: 'Line' })).toHaveAttribute('aria-sort', 'descending')
    expect(rows().map((row) => row?.[0])).toEqual(['5', '3', '3', '1', '1'])
    await press('extract-sort-line')
    expect(names()).toEqual(order)
    await press('extract-sort-platform')
    expect(rows()[0]).toContain('Google Ads')
    expect(rows()[4]).toContain('UTM')
  })

  it('shows a URL whole when asked', async () => {
    await shown()
    await userEvent.click(screen.getAllByTestId('extract-url')[0] as HTMLElement)
    const whole = screen.getByTestId('extract-whole')
    expect(whole).toHaveTextContent(`https://shop.example/?gclid=${GCLID}&utm_source=news`)
    await userEvent.click(within(whole).getByRole('button', { name: 'Close' }))
    expect(screen.queryByTestId('extract-whole')).toBeNull()
  })

  it('gives a value, a column or all that is shown to the clipboard', async () => {
    await shown()
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Copy the value of gclid' })[0] as HTMLElement,
    )
    expect(await copied()).toBe(GCLID)
    await userEvent.click(screen.getAllByTestId('extract-platform')[0] as HTMLElement)
    await press('extract-copy')
    await userEvent.click(await screen.findByTestId('extract-copy-value'))
    await waitFor(async () => expect(await copied()).toBe(`${GCLID}\nanother`))
    await press('extract-copy')
    await userEvent.click(await screen.findByTestId('extract-copy-all'))
    await waitFor(async () =>
      expect((await copied()).split('\n').map((line) => line.split('\t'))).toEqual([
        ['line', 'url', 'name', 'value', 'platform', 'kind', 'where'],
        ['1', expect.stringContaining('shop.example'), 'gclid', GCLID, 'google-ads', 'ad-click', 'query'],
        ['5', '/lp?gclid=another', 'gclid', 'another', 'google-ads', 'ad-click', 'query'],
      ]),
    )
  })
})

describe('a file', () => {
  it('is read whatever its name, and can be dropped', async () => {
    show(<Tools />)
    await open(new File([TEXT], 'access.2026-01-01', { type: '' }))
    expect(await summary()).toHaveTextContent('5 identifiers')
    expect(screen.getByTestId('extract-source')).toHaveTextContent('access.2026-01-01')
    const dropped = new File(['https://a.example/?gclid=x'], 'dropped.csv')
    fireEvent.drop(screen.getByTestId('extract-text'), {
      dataTransfer: { files: [dropped], types: ['Files'] },
    })
    await waitFor(() => expect(screen.getByTestId('extract-source')).toHaveTextContent('dropped.csv'))
    await waitFor(async () => expect(await summary()).toHaveTextContent('1 identifier in 1 URL'))
  })

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...[...'?gclid=ü'].flatMap((sign) => [sign.charCodeAt(0), 0])])],
    ['an old charset of Windows', new Uint8Array([...'?gclid=ü'].map((sign) => sign.charCodeAt(0)))],
    ['UTF-8', new TextEncoder().encode('?gclid=ü')],
  ])('in %s is read', async (_, bytes) => {
    show(<Tools />)
    await open(new File([bytes], 'log.txt'))
    await summary()
    expect(rows()[0]).toContain('gclidü')
  })

  it.each([
    [
      'is no text',
      new File([new Uint8Array([31, 139, 8, 0, 0, 0])], 'log.gz'),
      'log.gz is not a text file. Unpack it',
    ],
    [
      'is too long',
      new File(['x'.repeat(20_000_001)], 'log.txt'),
      'log.txt has 20 MB; at most 20 MB are read in one go. Split it',
    ],
  ])('that %s is refused with the reason and what to do', async (_, file, reason) => {
    show(<Tools />)
    await open(file)
    expect(await screen.findByRole('alert')).toHaveTextContent(reason)
    expect(screen.queryByTestId('extract-summary')).toBeNull()
  })
})

it('knows the user’s own platforms', async () => {
  useSettings.setState({ ownPlatforms: [OWN] })
  show(<Tools />)
  await paste('https://a.example/?myclick=1')
  expect(await summary()).toHaveTextContent('1 identifier in 1 URL')
  expect(rows()[0]).toContain('Mine')
})
