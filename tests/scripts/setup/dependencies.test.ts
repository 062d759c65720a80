import { describe, expect, it } from 'vitest'
import { isInstalled } from '@/scripts/setup/dependencies.mjs'

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/only-on-mac': { version: '1.0.0', integrity: 'sha512-m', optional: true },
  },
}

describe('isInstalled', () => {
  it('is content when every package is there, optional ones of other platforms apart', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': wanted.packages['node_modules/a'] } })).toBe(
      true,
    )
  })

  it.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['another content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
    [
      'another version of an optional package',
      { ...wanted.packages, 'node_modules/only-on-mac': { version: '0.9.0', integrity: 'sha512-m' } },
    ],
  ])('sees %s', (_, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false)
  })
})
