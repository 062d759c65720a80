import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCurl, writeCurl } from '@/lib/postback/curl'
import { readPasted } from '@/lib/postback/import'
import { shellQuote, shellWords } from '@/lib/postback/shell-words'
import type { TemplateContent } from '@/lib/schemas/template'

const content = (text: string) => {
  const read = readPasted(text)
  if (!read.ok) throw new Error(read.says)
  return read.content
}
const refusal = (text: string) => {
  const read = readPasted(text)
  return read.ok ? undefined : read.says
}

describe('a curl command', () => {
  it.each([
    ['the URL alone, unquoted', 'curl https://t.example/p?a=1&b={b}', 'https://t.example/p?a=1&b={b}'],
    ['single quotes', "curl 'https://t.example/p?a={a}'", 'https://t.example/p?a={a}'],
    [
      'double quotes with escapes',
      'curl "https://t.example/p?a=\\"1\\"&b=\\$x"',
      'https://t.example/p?a="1"&b=$x',
    ],
    ['quotes inside a word', 'curl https://t.example/\'p q\'"r"', 'https://t.example/p qr'],
    ['an apostrophe as shells write it', "curl 'https://t.example/it'\\''s'", "https://t.example/it's"],
    ['ANSI quotes', "curl $'https://t.example/\\x7Ba\\u007d\\'\\n\\101'", "https://t.example/{a}'\nA"],
    ['line continuations', "curl \\\n  --url \\\r\n 'https://t.example/p'", 'https://t.example/p'],
    ['a prompt and a path', '$ /usr/bin/curl -sSL https://t.example/', 'https://t.example/'],
    ['-G with data', "curl -G https://t.example/p -d a=1 -d 'b={b}'", 'https://t.example/p?a=1&b={b}'],
    [
      '-G beside a query and a fragment',
      'curl -G https://t.example/p?z=0#f -d a=1',
      'https://t.example/p?z=0&a=1#f',
    ],
    ['no scheme, as curl reads it', 'curl t.example/p', 'http://t.example/p'],
  ])('is read with %s', (_what, text, url) => {
    expect(content(text)).toEqual({ method: 'GET', url, headers: [] })
  })

  it.each([
    ['-d, which makes it a POST', "curl https://t.example/ -d 'a={a}' --data b=2", 'a={a}&b=2'],
    ['-d glued to its value', 'curl -da=1 https://t.example/', 'a=1'],
    ['--data-raw with an @', "curl --data-raw '@x' https://t.example/", '@x'],
    ['--data=', 'curl --data=a=1 https://t.example/', 'a=1'],
    [
      '--data-urlencode, macros excepted',
      "curl --data-urlencode 'a=x y&{a}' --data-urlencode '=z!' --data-urlencode w https://t.example/",
      'a=x%20y%26{a}&z%21&w',
    ],
  ])('is read with %s', (_what, text, body) => {
    expect(content(text)).toEqual({
      method: 'POST',
      url: 'https://t.example/',
      headers: [],
      contentType: 'application/x-www-form-urlencoded',
      body,
    })
  })

  it('is read with JSON and headers', () => {
    expect(
      content(
        `curl -XPOST "https://t.example/" -H 'Content-Type: application/json; charset=utf-8' -H "X-Key: {key}" -H 'X-Empty;' -H 'Accept:' -d '{"id":"{clickid}"}'`,
      ),
    ).toEqual({
      method: 'POST',
      url: 'https://t.example/',
      headers: [
        { name: 'X-Key', value: '{key}' },
        { name: 'X-Empty', value: '' },
      ],
      contentType: 'application/json; charset=utf-8',
      body: '{"id":"{clickid}"}',
    })
    expect(content(`curl --json '{"a":1}' https://t.example/`)).toMatchObject({
      contentType: 'application/json',
    })
  })

  it('says what is left out of it', () => {
    const read = readCurl("curl -A bot -b 'a=1' -k -L -u me:pw https://t.example/")
    expect(read).toMatchObject({
      ok: true,
      content: { headers: [{ name: 'Authorization', value: 'Basic bWU6cHc=' }] },
    })
    expect(read.ok && read.notes.join(' ')).toMatch(/User-Agent.*Cookies.*certificates.*redirect/)
  })

  it.each([
    ['a method of its own', 'curl -X PUT https://t.example/', /sends PUT/],
    ['a body with GET', 'curl -X GET -d a=1 https://t.example/', /body with GET/],
    ['a file', 'curl -d @body.json https://t.example/', /-d @body.json reads a file/],
    ['a multipart form', 'curl -F a=1 https://t.example/', /multipart/],
    ['an open quote', "curl 'https://t.example/", /quote ' is opened and never closed/],
    ['an open ANSI quote', "curl $'https://t.example/", /quote \$' is opened/],
    ['an unknown option', 'curl --frobnicate https://t.example/', /--frobnicate is not known/],
    ['an option without its value', 'curl https://t.example/ -H', /-H needs a value/],
    ['no URL', 'curl -s', /no URL/],
    ['two URLs', 'curl https://a.example/ https://b.example/', /more than one URL/],
    ['no header', 'curl -H nonsense https://t.example/', /"nonsense" is no header/],
    ['a header name with a space', "curl -H 'a b: c' https://t.example/", /headers 0 name/],
    ['no curl', 'wget https://t.example/', /neither a URL/],
    ['nothing', '  ', /nothing in it/],
    ['two lines', 'https://a.example/\nhttps://b.example/', /more than one line/],
  ])('with %s is refused with the reason', (_what, text, says) => {
    expect(refusal(text)).toMatch(says)
  })
})

it('a pasted URL stays byte for byte', () => {
  const url = 'https://{domain}/p?a={a}&&b=%2f+%7Bx%7D&c=[REPLACE]#é'
  expect(content(` ${url}\n`)).toEqual({ method: 'GET', url, headers: [] })
})

describe('for all inputs', () => {
  const line = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) => text.replace(/[\r\n\0]/g, '').trim())
  const header = fc.record({ name: fc.stringMatching(/^X-[A-Za-z0-9-]{1,20}$/), value: line })
  const url = fc.string({ unit: 'binary', maxLength: 60 }).map((rest) => `https://t.example/${rest}`)
  const request: fc.Arbitrary<TemplateContent> = fc.oneof(
    fc.record({ method: fc.constant('GET' as const), url, headers: fc.array(header, { maxLength: 4 }) }),
    fc.record({
      method: fc.constant('POST' as const),
      url,
      headers: fc.array(header, { maxLength: 4 }),
      contentType: fc.constantFrom('application/json', 'text/plain', 'application/x-www-form-urlencoded'),
      body: fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
    }),
  )

  it('a request written as curl is read as the same request', () => {
    fc.assert(
      fc.property(request, (given) => {
        expect(readCurl(writeCurl(given))).toEqual({ ok: true, content: given, notes: [] })
      }),
    )
  })

  it('a quoted word is read as itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        expect(shellWords(words.map(shellQuote).join(' '))).toEqual({ ok: true, words })
      }),
    )
  })

  it('nothing makes the reader throw', () => {
    const piece = fc.constantFrom(
      'curl ',
      "$'",
      "'",
      '"',
      '\\',
      '-d',
      ' -H ',
      '\\u',
      '\\U7fffffff',
      'https://a ',
      '\n',
      '@',
      '=',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 }))), (pieces) => {
        expect(() => readPasted(pieces.join(''))).not.toThrow()
      }),
    )
  })
})
