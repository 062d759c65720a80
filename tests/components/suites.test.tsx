import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LastClick } from '@/components/popup/LastClick'
import { Suites } from '@/components/suites/Suites'
import { Workbench } from '@/components/workbench/Workbench'
import { presets } from '@/lib/checks/assertions/presets'
import { readSuiteFile, suiteFileText } from '@/lib/evidence/suite-file'
import type { Click } from '@/lib/schemas/click'
import type { KeptSuite, Suite } from '@/lib/schemas/suite'
import { database } from '@/lib/store/database'
import { addSuites, readSuites } from '@/lib/store/suites'
import { xmlElements } from '@/tests/scripts/check/xml-elements'
import { HOSTILE, lost } from './clicks'
import { record } from './record'
import { answerCommands, show } from './show'

const byId = (id: string) => screen.getByTestId(id)
const press = async (id: string) => fireEvent.click(await screen.findByTestId(id))
const type = (id: string, value: string) => fireEvent.change(byId(id), { target: { value } })
const stored = async () => (await readSuites()).map(({ suite }) => suite)
const suite = (given: Partial<Suite> = {}): Suite => ({ name: 'Acme', rules: [{ rule: 'landed' }], ...given })
const keep = (...suites: Partial<KeptSuite>[]) =>
  addSuites(suites.map((given, index) => ({ id: `suite-${index}`, on: true, suite: suite(), ...given })))

let commands: ReturnType<typeof answerCommands>

beforeEach(async () => {
  await database.suites.clear()
  commands = answerCommands()
})

describe('the suites', () => {
  it('begin with what a network publishes, and say where', async () => {
    show(<Suites />)
    expect(await screen.findByTestId('empty')).toHaveTextContent('No suite yet')
    type('suite-preset', 'Commission Factory: redirects')
    await press('add-suite')
    expect(await screen.findByTestId('suite')).toHaveTextContent('Commission Factory: redirects2 rules')
    expect(await stored()).toEqual([presets[0]])
    expect(screen.getByRole('link', { name: 'help.commissionfactory.com' })).toBeInTheDocument()
    expect(byId('suite-hosts')).toHaveValue('t.cfjump.com')
    expect(byId('rule-statuses')).toHaveValue('302, 307')
    await waitFor(() => expect(commands.map(({ name }) => name)).toEqual(['suites-changed']))
  })

  it('are written in a form, and shown as JSON of the same schema', async () => {
    show(<Suites />)
    await press('add-suite')
    await screen.findByTestId('suite-name')
    type('suite-name', 'Links of Acme')
    type('suite-hosts', '*.trk.example')
    await press('add-rule')
    const kinds = () => screen.getAllByTestId('rule-kind')
    type('rule-parameter', 'irclickid')
    await press('add-rule')
    fireEvent.change(kinds()[2] as HTMLElement, { target: { value: 'redirect-statuses' } })
    type('rule-statuses', '302 307')
    fireEvent.mouseDown(byId('as-json'), { button: 0 })
    const json = (await screen.findByTestId('suite-json')) as HTMLTextAreaElement
    const written = {
      name: 'Links of Acme',
      match: { hosts: ['*.trk.example'] },
      rules: [
        { rule: 'landed' },
        { rule: 'parameter-at-landing', parameter: 'irclickid' },
        { rule: 'redirect-statuses', statuses: [302, 307] },
      ],
    }
    expect(JSON.parse(json.value)).toEqual(written)
    await press('save-suite')
    await waitFor(async () => expect(await stored()).toEqual([written]))
  })

  it('are refused with the field named, in the form and as JSON, and nothing is changed', async () => {
    await keep({ suite: suite({ rules: [{ rule: 'most-hops', hops: 4 }] }) })
    show(<Suites />)
    await screen.findByTestId('rule-hops')
    type('rule-hops', 'four')
    await press('save-suite')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Rule 1, hops must be a whole number from 1 to 50, but is "four".',
    )
    fireEvent.mouseDown(byId('as-json'), { button: 0 })
    fireEvent.change(await screen.findByTestId('suite-json'), {
      target: { value: '{"name":"Acme","rules":[{"rule":"final-host","host":"Shop"}]}' },
    })
    await press('save-suite')
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Rule 1, host must be a lower-case host, or *.host',
      ),
    )
    fireEvent.mouseDown(byId('as-form'), { button: 0 })
    // What the form could not hold stays where it can be mended.
    await waitFor(() => expect(byId('suite-json')).toBeInTheDocument())
    expect(await stored()).toEqual([suite({ rules: [{ rule: 'most-hops', hops: 4 }] })])
  })

  it('keep what was typed and not saved while another is looked at, until it is saved or discarded', async () => {
    await keep({}, { suite: suite({ name: 'Beta' }) })
    show(<Suites />)
    const line = (place: number) => screen.getAllByTestId('suite')[place] as HTMLElement
    await screen.findByTestId('suite-name')
    type('suite-name', 'Acme ')
    expect(byId('suite-name')).toHaveValue('Acme ')
    type('suite-name', 'Acme of June')
    expect(await screen.findByText('not saved · 1 rule')).toBeInTheDocument()
    fireEvent.click(line(1))
    expect(byId('suite-name')).toHaveValue('Beta')
    fireEvent.mouseDown(byId('as-json'), { button: 0 })
    fireEvent.change(await screen.findByTestId('suite-json'), { target: { value: '{"name":"Be' } })
    expect(screen.getAllByText('not saved · 1 rule')).toHaveLength(2)
    fireEvent.click(line(0))
    expect(byId('suite-name')).toHaveValue('Acme of June')
    await press('save-suite')
    await waitFor(() => expect(line(0)).toHaveTextContent(/^Acme of June1 rule$/))
    expect(byId('save-suite')).toBeDisabled()

    fireEvent.click(line(1))
    expect(byId('suite-json')).toHaveValue('{"name":"Be')
    await press('discard-suite')
    expect(byId('suite-name')).toHaveValue('Beta')
    expect(line(1)).toHaveTextContent(/^Beta1 rule$/)
    expect((await stored()).map(({ name }) => name)).toEqual(['Acme of June', 'Beta'])
  })

  it('come from a file and go into one', async () => {
    await keep({})
    show(<Suites />)
    const bring = (text: string) =>
      fireEvent.change(byId('suite-file'), { target: { files: [new File([text], 'qa.json')] } })
    await screen.findByTestId('suite')
    bring('{"format":"clickscope-suites","version":1,"suites":[{"name":"B","rules":[{"rule":"land"}]}]}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^qa\.json was not imported, nothing was changed\. Suite 1 \(B\), rule 1, rule is not a kind/,
    )
    expect(await stored()).toHaveLength(1)
    bring(suiteFileText(presets))
    expect(await screen.findByText(`${presets.length} suites added.`)).toBeInTheDocument()
    await waitFor(() => expect(screen.getAllByTestId('suite')).toHaveLength(1 + presets.length))

    const saved = await savedBy('export-suites')
    expect(readSuiteFile(saved).map(({ name }) => name)).toEqual(
      ['Acme', ...presets.map(({ name }) => name)].sort((one, other) => one.localeCompare(other)),
    )
  })

  it('are deleted when that was confirmed', async () => {
    await keep({})
    show(<Suites />)
    await press('delete-suite')
    expect(await stored()).toHaveLength(1)
    await press('delete-suite-confirm')
    await waitFor(async () => expect(await stored()).toEqual([]))
    expect(await screen.findByTestId('empty')).toBeInTheDocument()
  })
})

describe('the assertions of a click', () => {
  const rules: Suite['rules'] = [
    { rule: 'final-host', host: 'shop.example' },
    { rule: 'parameter-at-landing', parameter: 'gclid' },
    { rule: 'server-redirects-only', before: 't.cfjump.com' },
  ]
  const showChecks = (click: Click) => {
    record({ clicks: [click] })
    location.hash = `#click=${click.id}&tab=checks`
    show(<Workbench />)
  }

  it('stand under its checks, each with its state in words, and are counted in the tab', async () => {
    await keep({ suite: suite({ name: HOSTILE, rules }) })
    showChecks(lost)
    const lines = await screen.findAllByTestId('assertion')
    expect(lines.map((line) => within(line).getByRole('img').getAttribute('aria-label'))).toEqual([
      'Passed',
      'Failed',
      'Not judged',
    ])
    expect(lines[1]).toHaveTextContent(
      'gclid is present at the landing page gclid is not in the address of shop.example',
    )
    expect(byId('suite-result')).toHaveTextContent(`${HOSTILE} 1 failed, 1 passed, 1 not judged`)
    expect(byId('tab-checks')).toHaveTextContent('Checks 2')
    fireEvent.click(within(lines[1] as HTMLElement).getByRole('button', { name: 'hop 3' }))
    await waitFor(() => expect(location.hash).toContain('tab=hops&form=postback&scope=click&hop=2'))
  })

  it('are only of suites that are for it and run by themselves', async () => {
    await keep(
      { suite: suite({ name: 'For it', match: { hosts: ['go.trk.example'] } }) },
      { suite: suite({ name: 'For another', match: { hosts: ['other.example'] } }) },
      { suite: suite({ name: 'Off' }), on: false },
    )
    showChecks(lost)
    expect((await screen.findAllByTestId('suite-result')).map((each) => each.textContent)).toEqual([
      expect.stringMatching(/^For it 1 passed/),
    ])
  })

  it('are told in the popup in a few words, with the way to the checks', async () => {
    await keep({ suite: suite({ rules }) })
    record({ clicks: [lost] })
    const { extension } = show(<LastClick click={lost} tabUrl={undefined} onWhole={() => {}} />)
    expect(await screen.findByTestId('assertions-line')).toHaveTextContent('1 of 2 assertions failed')
    await press('assertions-line')
    expect(extension.openWorkbench).toHaveBeenCalledWith('#click=lost&tab=checks')
  })

  it('are saved as JSON and as JUnit XML, of the addresses only the hosts', async () => {
    await keep({ suite: suite({ rules }) })
    showChecks(lost)
    await screen.findAllByTestId('assertion')
    const json = await savedBy('results-json')
    expect(JSON.parse(json)).toMatchObject({
      format: 'clickscope-results',
      clicks: [
        {
          suites: [
            {
              name: 'Acme',
              passed: false,
              assertions: [{ state: 'passed' }, { state: 'failed', hops: [2, 2] }, {}],
            },
          ],
        },
      ],
    })
    const xml = await savedBy('results-junit')
    expect(xmlElements(xml)[0]?.attributes).toMatchObject({ tests: '3', failures: '1', skipped: '1' })
    for (const text of [json, xml]) expect(text).not.toContain('EAIa')
  })
})

/** The text of the file that a button saves. */
async function savedBy(button: string): Promise<string> {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made')
  // Where there are no downloads, a click on the link would leave the page.
  const followed = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  await press(button)
  const [blob] = made.mock.lastCall as [Blob]
  expect(followed).toHaveBeenCalledOnce()
  made.mockRestore()
  followed.mockRestore()
  return blob.text()
}
