import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { expect, it } from 'vitest'
import { html } from '@/lib/evidence/pack/html/markup'
import { writeHtml } from '@/lib/evidence/pack/html/page'
import { sampleHop } from '@/tests/fixtures/sample-click'
import { samplePartner } from '@/tests/lib/postback/partners'
import { answeredRun, GCLID, lostClick } from '../model'
import { sampleFired, samplePack } from './sample-pack'

type Node = DefaultTreeAdapterTypes.ChildNode

function elementsOf(nodes: readonly Node[]): DefaultTreeAdapterTypes.Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node.childNodes)] : []))
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : ''))
    .join('')
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.stringMatching(/^[<>"'&=/! a-z;-]{0,30}$/),
  fc.constantFrom(
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '<!--',
    ']]>',
    '</title>',
    '&lt;b&gt;',
  ),
)

it('a value in a template is text in the document, whatever it looks like', () => {
  fc.assert(
    fc.property(nasty, (value) => {
      const { childNodes } = parseFragment(html`<p class="${value}">${value}</p>`.text)
      const [element, ...others] = elementsOf(childNodes)
      expect(others).toEqual([])
      expect(element?.attrs.map(({ name }) => name)).toEqual(['class'])
      expect(childNodes).toHaveLength(1)
    }),
    { numRuns: 500 },
  )
  const plain = 'a < b & "c" > \'d\' &amp; é 你'
  expect(textOf(parseFragment(html`<p>${plain}</p>`.text).childNodes)).toBe(plain)
})

it('signs that turn text around are shown as what they are', () => {
  expect(html`${'shop\u202emoc.exe'}`.text).toBe('shop\\u202emoc.exe')
})

it('no value of a click, a test or a log makes an element or an attribute of the page', () => {
  const pageOf = (value: string) =>
    writeHtml(
      samplePack({
        clicks: [
          {
            ...lostClick,
            note: `x${value}`,
            label: `x${value}`,
            environment: { ...lostClick.environment, browser: value, language: value },
            gaps: [{ afterHop: 0, reason: value, at: 1 }],
            hops: [
              sampleHop({
                url: `https://go.example/${value}?gclid=${GCLID}`,
                method: `x${value}`,
                statusLine: `x${value}`,
                requestHeaders: [{ name: value, value }],
                responseHeaders: [{ name: 'x-request-id', value: `x${value}` }],
                fields: [{ name: value, value }],
              }),
              sampleHop({ error: { code: value } }),
            ],
          },
        ],
        runs: [
          {
            ...answeredRun,
            template: `x${value}`,
            values: [{ name: value, value, from: value }],
            error: { code: value, text: value },
            answer: {
              status: 200,
              statusLine: value,
              headers: [{ name: value, value }],
              body: { text: value, bytes: 1, truncated: false },
            },
          },
        ],
        fired: [
          sampleFired({
            says: value,
            matchedBy: value,
            compared: [{ field: value, fired: `x${value}`, verdict: 'bad', says: `x${value}` }],
          }),
        ],
        partners: [samplePartner({ name: `x${value}` })],
      }),
    )
  const shapeOf = (page: string) =>
    elementsOf(parse(page).childNodes).map(({ tagName, attrs }) => [
      tagName,
      ...attrs.map(({ name }) => name),
    ])
  const expected = shapeOf(pageOf('q'))
  expect(expected.map(([tagName]) => tagName)).not.toContain('script')
  // Some values are read as secrets or platforms and so change rows; elements and attributes stay of these kinds.
  const kinds = new Set(expected.map((shape) => shape.join(' ')))
  fc.assert(
    fc.property(nasty, (value) => {
      const strange = shapeOf(pageOf(value)).filter((shape) => !kinds.has(shape.join(' ')))
      expect(strange).toEqual([])
    }),
    { numRuns: 150 },
  )
})

it('the page forbids everything but its own style, and asks for nothing', () => {
  const page = writeHtml(samplePack({ clicks: [lostClick], runs: [answeredRun] }))
  const elements = elementsOf(parse(page).childNodes)
  const policy = elements.find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'))
  expect(policy?.attrs.find(({ name }) => name === 'content')?.value).toMatch(
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$/,
  )
  expect(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))).not.toContain('style')
  expect(
    elements.map(({ tagName }) => tagName).filter((name) => /^(?:a|img|script|link|iframe)$/.test(name)),
  ).toEqual([])
})

it('the page says everything that the click, its test and the log tell', () => {
  const text = textOf(
    parse(
      writeHtml(samplePack({ clicks: [lostClick], runs: [answeredRun], fired: [sampleFired()] }), [
        { name: 'click.json', bytes: 5, sha256: 'abc' },
      ]),
    ).childNodes,
  )
  for (const told of [
    'gclid was lost between hop 1',
    'What to do:',
    GCLID,
    'lost 1→2',
    'POST https://go.example/next',
    '2023-11-14T22:13:20.050Z',
    'plan: ‹redacted',
    'It answered OK.',
    '{"a":"it\'s ```"}',
    'ok ```',
    'Line 2 of the log, found by cid',
    'https://trk.example/pb?cid=1&payout=12,50',
    'X-Request-Id',
    'Chromium 156',
    'Clickscope 0.1.0',
    'click.json',
    'integrity, not truth',
  ])
    expect(text).toContain(told)
  expect(text).not.toContain('S3cret')
})
