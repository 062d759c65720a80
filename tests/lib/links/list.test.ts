import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_LINKS, readList } from '@/lib/links/list'

describe('a pasted list', () => {
  it('is read line by line, whatever ends a line, and blank lines are skipped', () => {
    const { links, problems, notes } = readList(
      '\n  https://go.example/a?x=1 \r\n\r\nhttp://B.example/#f\rhttps://c.example\n',
    )
    expect(links).toEqual([
      { line: 2, url: 'https://go.example/a?x=1' },
      { line: 4, url: 'http://B.example/#f' },
      { line: 5, url: 'https://c.example' },
    ])
    expect([...problems, ...notes]).toEqual([])
  })

  it('keeps broken percent-encoding and macros byte for byte', () => {
    const url = 'https://go.example/%zz?a=%&b={clickid}&c=ü'
    expect(readList(url).links).toEqual([{ line: 1, url }])
  })

  it.each([
    ['go.example/x', 'https://go.example/x'],
    ['go.example:8443/x', 'https://go.example:8443/x'],
    ['go.example?x=1', 'https://go.example?x=1'],
    ['münchen.example', 'https://münchen.example'],
    ['//go.example/x', 'https://go.example/x'],
  ])('completes %s and says so', (written, url) => {
    const { links, notes } = readList(written)
    expect(links).toEqual([{ line: 1, url }])
    expect(notes).toEqual([{ line: 1, text: written, says: `is read as ${url}` }])
  })

  it.each([
    ['hello', /is no URL/],
    ['localhost:3000/x', /is no URL/],
    ['ftp://files.example/x', /begins with ftp:/],
    ['javascript:alert(1)', /begins with javascript:/],
    ['market://details?id=x', /begins with market:/],
    ['https://', /no valid URL/],
    ['https://go.example:99999/', /no valid URL/],
    ['https://go.example/a b', /has a space/],
    ['https://go.example/a\thttps://go.example/b', /has a space/],
    ['https://jane:secret@go.example/', /user name or a password/],
  ])('names %s as a problem with its line, and reads the others', (written, says) => {
    const { links, problems } = readList(`https://go.example/1\n${written}\nhttps://go.example/3`)
    expect(links.map(({ line }) => line)).toEqual([1, 3])
    expect(problems).toEqual([{ line: 2, text: written, says: expect.stringMatching(says) }])
  })

  it('asks for the same link once', () => {
    const { links, notes } = readList('https://go.example/\nhttps://other.example/\nhttps://go.example/')
    expect(links.map(({ line }) => line)).toEqual([1, 2])
    expect(notes).toEqual([
      { line: 3, text: 'https://go.example/', says: 'is the same link as line 1 and is checked once.' },
    ])
  })

  it('has an end, and names what is beyond it', () => {
    const lines = Array.from({ length: MOST_LINKS + 1 }, (_, number) => `https://go.example/${number}`)
    const { links, problems } = readList(lines.join('\n'))
    expect(links).toHaveLength(MOST_LINKS)
    expect(problems.map(({ line }) => line)).toEqual([MOST_LINKS + 1])
  })

  it('leaves no line out: each that is not blank is a link, a problem or a note, and every link can be asked for', () => {
    const line = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.domain(),
      fc.constantFrom('', ' ', 'https://a.example/', 'mailto:x@a.example'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n')
        const { links, problems, notes } = readList(text)
        const filled = text
          .split(/\r\n|\r|\n/)
          .flatMap((one, index) => (one.trim() === '' ? [] : [index + 1]))
        const told = [...links, ...problems, ...notes].map((one) => one.line)
        expect([...new Set(told)].sort((one, other) => one - other)).toEqual(filled)
        for (const { url } of links) expect(new URL(url).protocol).toMatch(/^https?:$/)
      }),
    )
  })
})
