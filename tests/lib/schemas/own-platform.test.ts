import { describe, expect, it } from 'vitest'
import { type OwnPlatform, ownPlatformsSchema } from '@/lib/schemas/own-platform'
import { ownTracker } from '../ids/own'

const identifier = { names: ['hcid'], kind: 'tracker-click', where: ['query'] } as const
const refusals = (...entered: unknown[]) =>
  (ownPlatformsSchema.safeParse(entered).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  )
const having = (change: object) => refusals({ ...ownTracker, ...change })[0]

describe('a platform of the user’s own', () => {
  it('needs no more than an id, a name and a kind', () => {
    expect(ownPlatformsSchema.parse([{ id: 'x', name: 'X', kind: 'tracker' }])).toEqual([
      { id: 'x', name: 'X', kind: 'tracker', docs: [], hosts: [], identifiers: [] },
    ])
  })

  it.each([
    [
      'a host with its scheme',
      { hosts: ['https://go.house.example/'] },
      '0.hosts.0 must be a lower-case host',
    ],
    [
      'a format that is no pattern',
      { identifiers: [{ ...identifier, format: '^(' }] },
      '0.identifiers.0.format is not a valid',
    ],
    [
      'a format that may hang',
      { identifiers: [{ ...identifier, format: '^(a+)+$' }] },
      '0.identifiers.0.format repeats',
    ],
    [
      'a format without its beginning',
      { identifiers: [{ ...identifier, format: 'a+$' }] },
      '0.identifiers.0.format must begin',
    ],
    [
      'a long format',
      { identifiers: [{ ...identifier, format: `^${'a'.repeat(300)}` }] },
      '0.identifiers.0.format Too big',
    ],
    [
      'an identifier without a name',
      { identifiers: [{ ...identifier, names: [] }] },
      '0.identifiers.0.names must have',
    ],
    [
      'a field that is misspelt',
      { identifiers: [{ ...identifier, fromat: '^a' }] },
      '0.identifiers.0 Unrecognized key',
    ],
    ['too many hosts', { hosts: Array.from({ length: 201 }, () => 'a.example') }, '0.hosts Too big'],
    ['a long name', { name: 'x'.repeat(101) }, '0.name Too big'],
    ['the id of what nothing tells', { id: 'unknown' }, '0.id is taken'],
  ])('is refused with %s', (_what, change, message) => {
    expect(having(change)).toContain(message)
  })

  it('is there once', () => {
    expect(refusals(ownTracker, ownTracker)[0]).toBe('1.id is there twice')
  })

  it('leaves few to be tried on one value, all together', () => {
    const crowd = Array.from({ length: 21 }, (_, index): OwnPlatform => ({ ...ownTracker, id: `t${index}` }))
    expect(refusals(...crowd)[0]).toBe('20.identifiers.0.names.0 is one of more than 20 alike')
  })
})
