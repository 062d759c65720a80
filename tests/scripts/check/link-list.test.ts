import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseLinkList, readLinkList } from '@/scripts/check/link-list.mjs'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))

afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(text: string): string {
  const path = join(folder, 'links.txt')
  writeFileSync(path, text)
  return path
}

describe('parseLinkList', () => {
  it('takes one link a line, whatever ends the line, without empty lines and comments', () => {
    const text =
      '\uFEFFhttps://one.example/\r\n\r\n# the second\n  http://two.example/?a=#b \rhttps://three.example/'
    expect(parseLinkList(text)).toEqual({
      links: ['https://one.example/', 'http://two.example/?a=#b', 'https://three.example/'],
      problems: [],
    })
  })

  it('leaves a link as it is written', () => {
    const link = 'https://Any.Link/%7Bx%7D/%zz?subId={clickid}&u=https%3A%2F%2Fshop.example'
    expect(parseLinkList(link).links).toEqual([link])
  })

  it('names each bad line by its number', () => {
    const { problems } = parseLinkList('https://one.example\n\nshop.example\n# x\nmarket://details?id=1\n')
    expect(problems).toEqual([
      'Line 3: shop.example is no web address. It must start with http:// or https://.',
      'Line 5: market://details?id=1 is no web address. It must start with http:// or https://.',
    ])
  })
})

describe('readLinkList', () => {
  it('returns the links of a file', () => {
    expect(readLinkList(fileOf('https://one.example\n'))).toEqual({ links: ['https://one.example'] })
  })

  it.each([
    ['with a bad line', 'https://one.example\nshop.example', 'Line 2: shop.example is no web address.'],
    ['without a link', '\n# none yet\n', 'holds no link'],
  ])('refuses a file %s', (_, text, says) => {
    expect(readLinkList(fileOf(text))).toEqual({ text: expect.stringContaining(says), exitCode: 2 })
  })

  it('says of a file that is not there that it cannot be read', () => {
    const path = join(folder, 'missing.txt')
    expect(readLinkList(path)).toEqual({
      text: `${path} cannot be read. --list takes a text file.`,
      exitCode: 2,
    })
  })
})
