import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FiredTool } from '@/components/fired/FiredTool'
import { clearFired, useFired } from '@/components/fired/fired'
import type { FiredPostback } from '@/lib/evidence/fired'
import { builtIn } from '@/lib/ids/known'
import { derivedFrom } from '@/lib/record/keep-clicks'
import { deleteClicks, putClicks } from '@/lib/store/clicks'
import { keepFiredRows, readFiredRows } from '@/lib/store/fired-rows'
import { deletePartner, putPartner } from '@/lib/store/partners'
import { putRun } from '@/lib/store/runs'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { samplePartner } from '@/tests/lib/postback/partners'
import { CLICK_ID, HOSTILE, tracked } from './clicks'
import { emptyDatabase } from './database'
import { show } from './show'

const openClick = vi.fn()
const rows = () => screen.getAllByTestId('fired-row').map(({ textContent }) => textContent)
const fields = () => screen.getAllByTestId('fired-field').map(({ textContent }) => textContent)

beforeEach(async () => {
  await emptyDatabase()
  clearFired()
  useFired.setState({ template: '', agreed: { payout: '', currency: '', timeZone: 'UTC' } })
  openClick.mockClear()
  await putClicks([tracked], derivedFrom([tracked], builtIn))
})

async function paste(text: string) {
  show(<FiredTool onOpenClick={openClick} />)
  await userEvent.click(screen.getByTestId('fired-text'))
  await userEvent.paste(text)
  return screen.findByTestId('fired-summary', undefined, { timeout: 10_000 })
}

describe('a fired URL', () => {
  it('is shown beside its click, field by field, and leads to it', async () => {
    expect(
      await paste(`https://trk.example/postback?clickid=${CLICK_ID.toUpperCase()}&sum={payout}`),
    ).toHaveTextContent('1 row beside 1 captured click')
    const detail = screen.getByTestId('fired-detail')
    expect(detail).toHaveTextContent('belongs to the click of')
    expect(fields()[0]).toMatch(/^click ID64F0.*64f0.*is in other upper and lower case$/)
    expect(fields()[1]).toMatch(
      /^payout\{payout\}.*is the macro \{payout\}, which the sender did not fill in$/,
    )
    await userEvent.click(screen.getByTestId('fired-show-click'))
    expect(openClick).toHaveBeenCalledWith(tracked.id)
  })

  it('is kept of its click for evidence, until the click is deleted or the tool is cleared', async () => {
    const kept = async () =>
      (await readFiredRows<FiredPostback>()).map(({ clickId, says }) => [clickId, says])
    await paste(`https://trk.example/postback?clickid=${CLICK_ID}`)
    await waitFor(async () => expect(await kept()).toEqual([[tracked.id, expect.any(String)]]))
    await deleteClicks([tracked.id])
    expect(await kept()).toEqual([])
    await keepFiredRows([{ clickId: tracked.id }])
    expect(await kept()).toHaveLength(1)
    clearFired()
    await waitFor(async () => expect(await kept()).toEqual([]))
  })

  it('is compared with the template that is typed, and by itself with that of the last test', async () => {
    const template = 'https://trk.example/postback?clickid={clickid}&status=lead'
    await putRun(
      sampleRun({
        clickId: tracked.id,
        template,
        values: [{ name: 'clickid', value: CLICK_ID, from: 'typed' }],
      }),
    )
    await paste(`https://trk.example/postback?clickid=${CLICK_ID}&status=sale`)
    await waitFor(() =>
      expect(fields().join('\n')).toMatch(/statussalelead the last test.*is sale instead of lead/),
    )
    await userEvent.click(screen.getByTestId('fired-template'))
    await userEvent.paste('https://trk.example/postback?clickid={clickid}&status=sale')
    await waitFor(() => expect(fields().join('\n')).toMatch(/statussalesale the template.*as expected/))
  })

  it('without a click is said to have none, with what was looked for', async () => {
    await paste('https://trk.example/postback?clickid=ffffffffffffffffffffffff')
    const detail = screen.getByTestId('fired-detail')
    expect(detail).toHaveTextContent('No captured click carries any value of this row.')
    expect(detail).toHaveTextContent('Looked for: clickid = ffffffffffffffffffffffff')
  })

  it('is shown as text, whatever it holds', async () => {
    await paste(`https://trk.example/postback?clickid=${CLICK_ID}&x=${HOSTILE}`)
    expect(screen.getByTestId('fired-detail')).toHaveTextContent(HOSTILE)
    expect(document.querySelector('img')).toBeNull()
  })
})

describe('a log', () => {
  const LOG = [
    'When;Reference;Their ref;Sum;Currency',
    `2023-11-14 23:30;x-1;${CLICK_ID};10,00;EUR`,
    `2023-11-14 22:30;x-2;${CLICK_ID};1000;EUR`,
    '2023-11-14 22:31;x-3;ffffffffffffffffffffffff;10;EUR',
  ].join('\n')

  it('is matched row by row, and filtered by what came of it', async () => {
    await paste(LOG)
    await userEvent.type(screen.getByTestId('fired-payout'), '10')
    await waitFor(() => expect(rows()[1]).toContain('payout is 100 times the expected 10'))
    expect(rows()[0]).toContain('Nothing differs')
    expect(rows()[2]).toContain('No captured click')
    expect(screen.getByTestId('fired-group-differs')).toHaveTextContent('Differs 1')
    await userEvent.click(screen.getByTestId('fired-group-unmatched'))
    expect(rows()).toHaveLength(1)
    expect(rows()[0]).toMatch(/^4/)
  })

  it('has its columns guessed by name and by value, and read as the user corrects them', async () => {
    await paste(LOG)
    expect(screen.getByTestId('fired-columns')).toHaveTextContent('Click ID from “Their ref”')
    const chosen = (role: string) =>
      within(screen.getByTestId(`fired-column-${role}`)).getByRole('option', { selected: true }).textContent
    expect(chosen('clickId')).toBe('Their ref')
    expect(chosen('time')).toBe('When')
    expect(chosen('payout')).toBe('Sum')
    expect(chosen('txid')).toBe('from the URL, if there is one')
    await userEvent.selectOptions(screen.getByTestId('fired-column-txid'), 'Reference')
    await userEvent.click(screen.getAllByTestId('fired-choose')[0] as HTMLElement)
    await waitFor(() => expect(fields().join('\n')).toContain('transaction IDx-1'))
  })

  it('is read in the time zone that is named, and a wrong name is said to be one', async () => {
    await paste(LOG)
    expect(rows()[0]).toContain('Nothing differs')
    await userEvent.clear(screen.getByTestId('fired-zone'))
    await userEvent.type(screen.getByTestId('fired-zone'), 'Asia/Tokio')
    expect(screen.getByRole('alert')).toHaveTextContent('“Asia/Tokio” is not a time zone')
    expect(rows()[0]).toContain('Nothing differs')
    await userEvent.clear(screen.getByTestId('fired-zone'))
    await userEvent.type(screen.getByTestId('fired-zone'), 'Asia/Tokyo')
    await waitFor(() =>
      expect(rows()[0]).toMatch(/time is 7\.7 h before the click: the log is in another time zone/),
    )
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('of 10,000 rows is compared while those in sight are drawn, and one of more is cut', async () => {
    const row = `${CLICK_ID},10.00,USD\n`
    expect(await paste(`click_id,payout,currency\n${row.repeat(10_001)}`)).toHaveTextContent('10,000 rows')
    expect(rows().length).toBeLessThan(100)
    expect(screen.getByRole('alert')).toHaveTextContent('Only the first 10,000 rows are compared.')
  })
})

it('a file that is no text is refused with the reason', async () => {
  show(<FiredTool onOpenClick={openClick} />)
  await userEvent.upload(screen.getByTestId('fired-file'), new File([new Uint8Array([31, 139, 0])], 'log.gz'))
  expect(await screen.findByTestId('fired-refusal')).toHaveTextContent('log.gz is not a text file. Unpack it')
})

describe('an agreement with a partner', () => {
  const agreed = (unit: 'major' | 'minor') =>
    samplePartner({ currency: 'EUR', payout: { unit, decimals: 2, separator: '.' } })

  it('is chosen in the place of typed fields, and followed when it changes', async () => {
    await putPartner(agreed('minor'))
    await paste(`https://trk.example/postback?clickid=${CLICK_ID}&sum=12.50&currency=USD`)
    await userEvent.selectOptions(await screen.findByTestId('fired-partner'), 'Acme Offers')
    expect(screen.getByTestId('fired-agreement')).toHaveTextContent(
      'amounts like 1200 for 12, EUR, times in UTC',
    )
    expect(screen.queryByTestId('fired-currency')).toBeNull()
    await waitFor(() => expect(fields().join('\n')).toMatch(/payout.*is not written as Acme Offers reads/))
    expect(fields().join('\n')).toContain('is USD instead of EUR')
    await putPartner(agreed('major'))
    await waitFor(() => expect(fields().join('\n')).not.toContain('is not written as'))
    await deletePartner('partner-1')
    expect(await screen.findByTestId('fired-currency')).toHaveValue('')
  })
})
