import { apis } from '@/lib/capi/catalogue'
import { platforms } from '@/lib/platforms/catalogue'
import { conversionEvents, conversionStatuses } from '@/lib/schemas/conversion'
import { referrerPolicySchema } from '@/lib/schemas/suite'
import type { View } from './pages/view'

/** Stand around every message of the translated build. */
export const MARKS = { open: '«', close: '»' } as const

/** What no language changes, by where it stands. */
const DATA_PLACES: Readonly<Record<string, string>> = {
  '.mono, code, pre': 'set as machines write it: addresses, values, names of parameters',
  kbd: 'what stands on a key',
  'style, script': 'nobody reads them',
  'textarea, input': 'what the user typed',
  '[translate="no"]': 'headers, cookies and parameters by their own names',
}

/** What no language changes, by what it says. */
const DATA_NAMES: Readonly<Record<string, readonly string[]>> = {
  'names of products': [...platforms.map(({ name }) => name), ...apis.map(({ shortName }) => shortName)],
  'parameters of the demo’s links': [
    'subId1',
    'gclid',
    'fbclid',
    'gad_source',
    'gad_campaignid',
    'irclickid',
    'clickid',
  ],
  'a log pasted by the test': ['sum', 'cur', 'USD', '64f0c1a7'],
  'what the tests typed, and the page that they clicked on says': ['Search', 'Running shoes', 'sum = abc'],
  methods: ['GET', 'POST'],
  'policies of a header': referrerPolicySchema.options,
  'examples of a log': [
    '"GET /lp?clickid=… HTTP/1.1" 200',
    'Click ID,Payout,Currency,Status,Order ID,Time',
    '64f0c1a7…,10.00,USD,approved,A-1,2026-05-04 12:00',
  ],
  'examples of code': [
    'clickid cid',
    'clickid={clickid}&payout={payout}',
    "curl -X POST 'https://tracker.example/postback' --data-raw 'clickid={clickid}'",
  ],
  abbreviations: ['UTM'],
  'formats of files': ['JSON', 'HAR 1.2', 'NDJSON'],
  'fields that the vendor calls so': ['sc_click_id', 'sc_cookie1', 'click_id'],
  'words of the macros {event} and {status}': [...conversionEvents, ...conversionStatuses],
}

/** What no language changes, by its form. */
const DATA_FORMS: Readonly<Record<string, RegExp>> = {
  'an address': /https?:\/\/[^\s»]*/g,
  'a host of the demo or of an example':
    /(?:\*\.)?[\w-]+(?:\.[\w-]+)*\.(?:example|mydomain\.com)[^\s»]*|\*\.mytracker\.com/g,
  'a date, by the browser’s own locale': /\b[A-Z][a-z]{2} \d{1,2}, \d{4}, \d\d:\d\d:\d\d/g,
  'a status line': /HTTP\/[\d.]+ \d{3} [A-Za-z ]+$/g,
  'an error of the browser': /net::ERR_[A-Z_]+/g,
  'a macro': /\{[a-z_]+\}/g,
}

/** Shorter ones are units and signs. */
const A_WORD = /\p{L}{3}/u

/** The texts of a screen, with those that are shown on hovering and read out, which are no messages and no data. */
export async function untranslated(view: View): Promise<string[]> {
  const texts = await view.evaluate(textsOutside, Object.keys(DATA_PLACES).join())
  return [...new Set(texts)].filter((text) => A_WORD.test(withoutData(outsideMarks(text))))
}

/** Runs in the page. */
function textsOutside(data: string): string[] {
  const isText = (element: Element | null) => element !== null && element.closest(data) === null
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode } = walker
    if (isText(currentNode.parentElement)) texts.push(currentNode.textContent ?? '')
  }
  for (const element of document.querySelectorAll('*'))
    for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'aria-valuetext', 'aria-description']) {
      // The placeholder of a field is ours, though what stands in the field is not.
      if (isText(name === 'placeholder' ? element.parentElement : element))
        texts.push(element.getAttribute(name) ?? '')
    }
  return texts
}

function outsideMarks(text: string): string {
  let depth = 0
  return [...text]
    .filter((sign) => {
      if (sign === MARKS.open) depth += 1
      if (sign === MARKS.close) depth -= 1
      return depth === 0 && sign !== MARKS.close
    })
    .join('')
}

function withoutData(text: string): string {
  const names = Object.values(DATA_NAMES)
    .flat()
    .toSorted((one, other) => other.length - one.length)
  const data = [...names.map(wholeName), ...Object.values(DATA_FORMS)]
  return data.reduce((rest, one) => rest.replace(one, ''), text)
}

function wholeName(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\d_-])${escaped}(?![\\p{L}\\d_-])`, 'gu')
}
