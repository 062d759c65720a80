import { describe, expect, it } from 'vitest'
import { HELP, readOptions } from '@/scripts/start-options.mjs'

const display = { DISPLAY: ':0' }
const link = 'https://any.link/go?id=1'
const other = 'https://other.link/'
const noReports = { list: undefined, junit: undefined, json: undefined, assert: undefined }

describe('readOptions', () => {
  it('opens the demo in a window where there is a display', () => {
    expect(readOptions([], display, 'linux')).toEqual({ demo: { headless: false, link: undefined } })
    expect(readOptions([], { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toMatchObject({
      demo: { headless: false },
    })
    expect(readOptions([], {}, 'darwin')).toMatchObject({ demo: { headless: false } })
  })

  it('makes the click of the demo itself without a display, or when asked to', () => {
    expect(readOptions([], {}, 'linux')).toMatchObject({ demo: { headless: true } })
    expect(readOptions(['--headless'], display, 'linux')).toMatchObject({ demo: { headless: true } })
  })

  it('opens one link for the user where there is a display', () => {
    expect(readOptions([link], display, 'linux')).toEqual({ demo: { headless: false, link } })
  })

  it.each([
    ['one link, headless', [link, '--headless'], display, { links: [link], ...noReports }],
    ['one link without a display', [link], {}, { links: [link], ...noReports }],
    ['several links', [link, other], display, { links: [link, other], ...noReports }],
    ['a list', ['--list', 'links.txt'], display, { links: [], ...noReports, list: 'links.txt' }],
    ['a link and a list', [link, '--list=a'], display, { links: [link], ...noReports, list: 'a' }],
    [
      'a link with reports',
      [link, '--junit', 'out.xml', '--json', 'out.json'],
      display,
      { links: [link], list: undefined, junit: 'out.xml', json: 'out.json', assert: undefined },
    ],
    [
      'a link against a suite, headless without being asked',
      [link, '--assert', 'suite.json'],
      display,
      { links: [link], ...noReports, assert: 'suite.json' },
    ],
  ])('checks %s', (_, args, environment, check) => {
    expect(readOptions(args, environment, 'linux')).toEqual({ check })
  })

  it.each([
    [['--headles'], 'There is no option --headles.'],
    [['--headles=yes'], 'There is no option --headles.'],
    [['-x'], 'There is no option -x.'],
    [['--list'], "'--list <value>' argument missing"],
    [['--junit', '--json', 'out.json'], "'--junit' argument is ambiguous"],
    [['any.link/go'], 'any.link/go is no web address.'],
    [[link, 'javascript:alert(1)'], 'javascript:alert(1) is no web address.'],
    [['--junit', 'out.xml'], '--junit, --json and --assert need links to check'],
    [['--json', 'out.json', '--headless'], '--junit, --json and --assert need links to check'],
    [['--assert', 'suite.json'], '--junit, --json and --assert need links to check'],
  ])('refuses %j', (args, text) => {
    expect(readOptions(args, display, 'linux')).toEqual({ text: expect.stringContaining(text), exitCode: 2 })
  })

  it('explains itself', () => {
    expect(readOptions(['--help'], display, 'linux')).toEqual({ text: HELP, exitCode: 0 })
    expect(readOptions(['-h', link], display, 'linux')).toEqual({ text: HELP, exitCode: 0 })
  })
})
