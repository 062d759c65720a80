import { describe, expect, it } from 'vitest'
import { HELP, readOptions } from '@/scripts/start-options.mjs'

const display = { DISPLAY: ':0' }

describe('readOptions', () => {
  it('opens the demo in a window where there is a display', () => {
    expect(readOptions([], display, 'linux')).toEqual({ options: { headless: false, link: undefined } })
    expect(readOptions([], { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toMatchObject({
      options: { headless: false },
    })
    expect(readOptions([], {}, 'darwin')).toMatchObject({ options: { headless: false } })
  })

  it('makes the click itself without a display, or when asked to', () => {
    expect(readOptions([], {}, 'linux')).toMatchObject({ options: { headless: true } })
    expect(readOptions(['--headless'], display, 'linux')).toMatchObject({ options: { headless: true } })
  })

  it('takes one link', () => {
    const link = 'https://any.link/go?id=1'
    expect(readOptions([link, '--headless'], display, 'linux')).toEqual({ options: { headless: true, link } })
  })

  it.each([
    [['--headles'], 'There is no option --headles.'],
    [['any.link/go'], 'any.link/go is no web address.'],
    [['javascript:alert(1)'], 'javascript:alert(1) is no web address.'],
    [['https://one.example', 'https://two.example'], 'https://two.example is a second one.'],
  ])('refuses %j', (args, text) => {
    expect(readOptions(args, display, 'linux')).toEqual({ text: expect.stringContaining(text), exitCode: 2 })
  })

  it('explains itself', () => {
    expect(readOptions(['--help'], display, 'linux')).toEqual({ text: HELP, exitCode: 0 })
  })
})
