import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIds } from '@/lib/ids'
import { type ExtractedUrl, type ExtractStep, extractIds, type UnreadLine } from '@/lib/links/extract'
import { LONGEST_URL } from '@/lib/links/extract-body'
import { decodePercent } from '@/lib/url/decode'

function extracted(text: string): { urls: ExtractedUrl[]; unread: UnreadLine[] } {
  const steps: ExtractStep[] = []
  for (const step of extractIds(text)) {
    steps.push(step)
    if (steps.length > 3 * text.length) throw new Error('The reading does not get on.')
  }
  return { urls: steps.flatMap(({ url }) => url ?? []), unread: steps.flatMap(({ unread }) => unread ?? []) }
}

const urlsIn = (text: string) => extracted(text).urls.map(({ url }) => url)
const idsIn = (text: string) =>
  extracted(text).urls.flatMap(({ ids }) => ids.map(({ name, value }) => `${name}=${value}`))

const FIXTURES = fileURLToPath(new URL('../../fixtures/urls', import.meta.url))

const writers: Readonly<Record<string, (url: string) => string>> = {
  'a line': (url) => url,
  'part of a sentence': (url) => `Look at ${url}, it says.`,
  'a link of HTML': (url) => `<a href="${url.replaceAll('&', '&amp;')}">`,
  JSON: (url) => JSON.stringify({ url }).replaceAll('/', '\\/').replaceAll('&', '\\u0026'),
  'a percent-encoded URL': (url) => `landing ${encodeURIComponent(url)} 200`,
  'a doubly encoded URL': (url) => `landing ${encodeURIComponent(encodeURIComponent(url))} 200`,
  'a request': (url) => `"GET ${url} HTTP/1.1" 200`,
  'a cell of a CSV': (url) => `7,"${url}",8`,
}

describe('URLs in text', () => {
  it.each([
    ['a URL', 'https://a.example/?gclid=x', ['https://a.example/?gclid=x']],
    [
      'two in one line',
      'http://a.example/ and HTTPS://B.example/?x=1',
      ['http://a.example/', 'HTTPS://B.example/?x=1'],
    ],
    ['one at the end of a sentence', 'See https://a.example/?gclid=x.', ['https://a.example/?gclid=x']],
    ['one before a comma', 'On https://a.example/?gclid=x, I think', ['https://a.example/?gclid=x']],
    ['one in brackets', '(https://a.example/?gclid=x)', ['https://a.example/?gclid=x']],
    ['one in brackets before a full stop', '(see https://a.example/?x=1).', ['https://a.example/?x=1']],
    ['brackets of its own', 'https://a.example/click?p(1)a(2)', ['https://a.example/click?p(1)a(2)']],
    [
      'macros',
      'https://a.example/?s1={clickid}&s2=[sub]&s3={{x}}',
      ['https://a.example/?s1={clickid}&s2=[sub]&s3={{x}}'],
    ],
    [
      'Markdown',
      '[a](https://a.example/?x=1), **https://b.example/?y=2**',
      ['https://a.example/?x=1', 'https://b.example/?y=2'],
    ],
    ['angle brackets', '<https://a.example/?x=1>', ['https://a.example/?x=1']],
    [
      'a value that ends with a sign of base64url',
      'https://a.example/?gclid=a_b- ok',
      ['https://a.example/?gclid=a_b-'],
    ],
    ['a full stop that belongs to a quoted URL', '"https://a.example/?x=v1."', ['https://a.example/?x=v1.']],
    ['quotation marks of print', '“https://a.example/?x=1”', ['https://a.example/?x=1']],
    ['a Chinese sentence', '请访问https://a.example/?gclid=x。', ['https://a.example/?gclid=x']],
    ['bytes that a browser would escape', 'https://a.example/é?x=a|b^c', ['https://a.example/é?x=a|b^c']],
    ['a name with a URL', 'url=https://a.example/?x=1&gclid=y', ['https://a.example/?x=1&gclid=y']],
    ['an app link', 'opens shopapp://product/1?gclid=x', ['shopapp://product/1?gclid=x']],
    ['an intent', 'intent:#Intent;S.gclid=x;end', ['intent:#Intent;S.gclid=x;end']],
    ['a host with a query', 'go to shop.example/lp?gclid=x now', ['shop.example/lp?gclid=x']],
    ['a line that is a host with a path', 'go.trk.example/click/123', ['go.trk.example/click/123']],
    ['no host in a sentence', 'and/or e.g. this.', []],
    ['no URL in a sign alone', ']=x', []],
    ['no URL in a scheme alone', 'begins with https:// always', []],
  ])('of %s', (_, text, urls) => {
    expect(urlsIn(text)).toEqual(urls)
  })
})

describe('URLs in logs and sources', () => {
  it.each([
    [
      'the request of an access log',
      '1.2.3.4 - - [01/Jan/2026:00:00:00 +0000] "GET /lp?gclid=x&a=b HTTP/1.1" 200 5 "https://r.example/?fbclid=y" "Mozilla/5.0"',
      ['/lp?gclid=x&a=b', 'https://r.example/?fbclid=y'],
    ],
    ['a request without a query', 'POST / HTTP/1.1', ['/']],
    ['a request by a whole URL', 'GET https://a.example/x HTTP/1.1', ['https://a.example/x']],
    [
      'escaped JSON',
      '{"u":"https:\\/\\/a.example\\/?gclid=x\\u0026a=b"}',
      ['https://a.example/?gclid=x&a=b'],
    ],
    [
      'JSON with line breaks in it',
      '{"text":"See\\nhttps://a.example/?x=1\\nand\\thttps://b.example/"}',
      ['https://a.example/?x=1', 'https://b.example/'],
    ],
    [
      'JSON in JSON',
      '"{\\"u\\":\\"https:\\\\/\\\\/a.example\\\\/?gclid=x\\\\u0026a=b\\"}"',
      ['https://a.example/?gclid=x&a=b'],
    ],
    ['HTML', '<a href="https://a.example/?x=1&amp;gclid=y&#38;z=2">', ['https://a.example/?x=1&gclid=y&z=2']],
    [
      'HTML in single quotes',
      "<a href='https://a.example/?x=it&amp;gclid=y'>",
      ['https://a.example/?x=it&gclid=y'],
    ],
    [
      'an attribute with quotes of entities',
      'data-x="{&quot;u&quot;:&quot;https://a.example/?gclid=y&quot;}"',
      ['https://a.example/?gclid=y'],
    ],
    ['a script', "location = 'https://a.example/?x=1\\x26gclid=y'", ['https://a.example/?x=1&gclid=y']],
    [
      'a log with bytes that are no ASCII',
      '"GET /lp?utm_term=caf\\xC3\\xA9&gclid=x HTTP/1.1"',
      ['/lp?utm_term=caf%C3%A9&gclid=x'],
    ],
    ['a link without its scheme', '<img src="//a.example/i?gclid=y">', ['//a.example/i?gclid=y']],
    ['a relative link', '<a href="/go?clickid=y">', ['/go?clickid=y']],
    ['no comment', 'x = 1 //a comment', []],
    [
      'a percent-encoded URL',
      'ref: https%3A%2F%2Fa.example%2F%3Fgclid%3Dx%26a%3Db;',
      ['https://a.example/?gclid=x&a=b'],
    ],
    [
      'a doubly encoded URL',
      'to https%253A%252F%252Fa.example%252F%253Fgclid%253Dx',
      ['https://a.example/?gclid=x'],
    ],
    ['a name with a percent-encoded URL', 'u=https%3A%2F%2Fa.example%2F', ['https://a.example/']],
    ['a query', 'gclid=x&utm_source=y', ['gclid=x&utm_source=y']],
    ['a query with its mark', '?gclid=x', ['?gclid=x']],
    ['a query with a URL in it', '?to=https://a.example/&gclid=x', ['?to=https://a.example/&gclid=x']],
    ['an identifier alone', 'level=info gclid=x took=3', ['gclid=x']],
    [
      'a list without blanks',
      'https://a.example/?x=1,2,https://b.example/',
      ['https://a.example/?x=1,2', 'https://b.example/'],
    ],
    ['a cell between commas', '2026-01-01,https://a.example/?gclid=x,12', ['https://a.example/?gclid=x']],
    ['a cell between bars', '1|https://a.example/?gclid=x|2', ['https://a.example/?gclid=x']],
    ['a cell between tabs', '1\thttps://a.example/?gclid=x\t2', ['https://a.example/?gclid=x']],
    [
      'a CSV whose first column it is',
      'url,clicks\nhttps://a.example/?gclid=x,12',
      ['https://a.example/?gclid=x'],
    ],
    ['a quoted cell with a comma', 'url,clicks\n"https://a.example/?l=1,2",12', ['https://a.example/?l=1,2']],
  ])('of %s', (_, text, urls) => {
    expect(urlsIn(text)).toEqual(urls)
  })
})

describe('identifiers in text', () => {
  const corpus = readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file): { url: string }[] => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')))
    // What is escaped for HTML or has no slashes cannot be told from the text around it.
    .filter(({ url }) => !url.includes('&amp;') && !url.startsWith('intent:#'))

  it.each(Object.entries(writers))('are those of the real URLs, written as %s', (_, write) => {
    // The full stop behind such a URL could be the sentence's.
    for (const { url } of corpus)
      if (!(url.endsWith('.') && write(url).includes(', it')))
        expect(extracted(write(url)).urls).toEqual([{ line: 1, url, ids: findIds(url) }])
  })

  it('are read as a server reads them', () => {
    expect(idsIn('<a href="https://a.example/?gclid=a%2Bb&amp;fbclid=c">')).toEqual(['gclid=a+b', 'fbclid=c'])
  })

  it('are found by the host where the scheme is missing', () => {
    const [whole, bare] = [
      'https://prf.hn/click/camref:1100l/pubref:x',
      'prf.hn/click/camref:1100l/pubref:x',
    ].map(idsIn)
    expect(whole).not.toEqual([])
    expect(bare).toEqual(whole)
  })
})

describe('lines', () => {
  it('are counted with every kind of line break, and blank ones are passed over', () => {
    const { urls, unread } = extracted('https://a.example/\r\n\r\nnothing here\rhttps://b.example/\n  \nlast')
    expect(urls.map(({ line, url }) => [line, url])).toEqual([
      [1, 'https://a.example/'],
      [4, 'https://b.example/'],
    ])
    expect(unread).toEqual([
      { line: 3, text: 'nothing here', says: 'no URL' },
      { line: 6, text: 'last', says: 'no URL' },
    ])
  })

  it('of any length are read, wherever in them the URL stands', () => {
    for (let before = 49_900; before <= 50_010; before += 5) {
      const line = `${'word '.repeat(before / 5)}shop.example/path/of/some/length?gclid=x${' word'.repeat(1_000)}`
      expect(urlsIn(line)).toEqual(['shop.example/path/of/some/length?gclid=x'])
    }
  })

  it('are named by their beginning', () => {
    expect(extracted(`  ${'x'.repeat(1_000)}`).unread).toEqual([
      { line: 1, text: 'x'.repeat(200), says: 'no URL' },
    ])
  })

  it('with a URL that is too long say so', () => {
    const { urls, unread } = extracted(`https://a.example/?gclid=${'x'.repeat(LONGEST_URL)}`)
    expect(urls).toEqual([])
    expect(unread).toMatchObject([{ line: 1, says: 'a URL of more than 100,000 characters' }])
  })
})

describe('any text', () => {
  const signs = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '=',
    ';',
    '|',
    '.',
    '%',
    '*',
    '\\x41',
    '&#47;',
    'https://',
    'a.example',
    '/',
    '?',
    'gclid=',
    '&',
    '&amp;',
    '\\/',
    '"',
    "'",
    ',',
    '\n',
    '\r',
    ' ',
    '(',
    ')',
    '%3A',
    'https%3A%2F%2F',
    'GET ',
    ' HTTP/1.1',
    'x',
    '\u0000',
    '\ud800',
    'é',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(signs, fc.string({ maxLength: 4 })), { maxLength: 40 }).map((parts) => parts.join('')),
  )

  it('is read without an error: each URL stands in its line, and each line gives one or is named', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { urls, unread } = extracted(text)
        const lines = text.split(/\r\n|\r|\n/)
        for (const { line, url } of urls) {
          expect(url).not.toBe('')
          expect(writings(lines[line - 1] ?? '').some((writing) => writing.includes(url))).toBe(true)
        }
        const told = new Set([...urls, ...unread].map(({ line }) => line))
        expect([...told].sort((one, other) => one - other)).toEqual(
          lines.flatMap((line, position) => (line.trim() === '' ? [] : [position + 1])),
        )
        for (const { line, text } of unread) expect(lines[line - 1]?.trim().startsWith(text)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives the URL that was put into it, however it was written', () => {
    const value = fc.stringMatching(/^[\w-]{1,30}$/)
    const written = fc.array(fc.tuple(value, value, fc.constantFrom(...Object.values(writers))), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(written, (entries) => {
        const urls = entries.map(([one, other]) => `https://a.example/p?gclid=${one}&fbclid=${other}`)
        const text = entries.map(([, , write], position) => write(urls[position] ?? '')).join('\n')
        expect(extracted(text).urls.map(({ line, url }) => [line, url])).toEqual(
          urls.map((url, position) => [position + 1, url]),
        )
      }),
    )
  })

  it.each([
    'x',
    'a.',
    '/',
    'a=',
    '(a=',
    ',a=',
    '=/',
    'https:',
    '&amp;',
    '\\',
    ' GET /',
    '%25',
    ' a.b/?',
    'a.b/',
    '(',
    ',https:',
    ' a=(b&c=',
  ])('made of %j takes a time that grows with its length only', (unit) => {
    const began = performance.now()
    extracted(unit.repeat(LONG / unit.length))
    expect(performance.now() - began).toBeLessThan(LIMIT)
  })
})

const LONG = 100_000
/** Milliseconds: far above what reading once takes, far below what reading again from each place would. */
const LIMIT = 5_000

/** A line as it is written, and without the escapes that the reading turns back. */
function writings(line: string): string[] {
  const entities: Record<string, string> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: '\u00a0',
  }
  const plain = line
    .replace(/&(?:(amp|quot|apos|lt|gt|nbsp)|#(\d+)|#x([0-9a-f]+));/gi, (_, name, decimal, hex) =>
      name
        ? (entities[name.toLowerCase()] ?? '')
        : String.fromCodePoint(Number(decimal ?? `0x${hex}`) % 0x110000),
    )
    .replace(/\\{1,4}(?:\/|x([0-7][0-9a-f]))/gi, (_, hex) =>
      hex ? String.fromCharCode(Number(`0x${hex}`)) : '/',
    )
  const decoded = [line]
  for (let round = 0; round < 4; round++) decoded.push(decodePercent(decoded.at(-1) ?? ''))
  return [plain, ...decoded]
}
