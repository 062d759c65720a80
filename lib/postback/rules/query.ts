import { t } from '../../text'
import { type Drafted, type DraftParameter, type Hit, hostEnd, placeOf, type Rule } from '../finding'
import { leavingOut, replacing, replacingAll } from '../fixes'

/** What servers are asked to take at least. https://www.rfc-editor.org/rfc/rfc9110#section-4.1-5 */
const LONGEST_URL = 8000
/** A name and its `=` right behind a macro, or behind what is no separator. */
const NEXT_PAIR = /^(?:[;,]|%26|(?=[a-z_]))([a-z_][\w.-]{0,40})(?:=|%3d)/i

/** Rules about how the parameters are put together. */
export const queryRules: readonly Rule[] = [
  {
    id: 'missing-question-mark',
    severity: 'warn',
    why: t`Without ? the parameters are part of the path, and the receiver sees none of them.`,
    check: (draft) => {
      const address = beforeFragment(draft)
      const host = hostEnd(draft)
      const at = host + address.slice(host).search(/&[^=&/]+=/)
      if (at < host || address.includes('?')) return []
      const fix = replacing(draft, { field: 'template', at, length: 1 }, '?', t`Write ? before the first one`)
      return [{ where: t`template`, says: t`There is no ? before the parameters.`, fix }]
    },
  },
  {
    id: 'second-question-mark',
    severity: 'warn',
    why: t`Everything after the second ? becomes part of one value.`,
    check: (draft) => {
      const at = secondQuestionMark(draft)
      if (at === undefined) return []
      const fix = replacing(draft, { field: 'template', at, length: 1 }, '&', 'Write & instead')
      return [{ where: t`template`, says: t`There is a second ?.`, fix }]
    },
  },
  {
    id: 'missing-ampersand',
    severity: 'warn',
    why: t`Without & the second name and value are part of the first value.`,
    check: (draft) => gluedPairs(draft),
  },
  {
    id: 'missing-equals',
    severity: 'warn',
    why: t`Without = the receiver sees a name that it does not know, and no value.`,
    check: (draft) =>
      draft.macros.flatMap((macro) => {
        const pair = draft.parameters.find(
          ({ field, at, valueAt }) => field === macro.field && at < macro.at && macro.at < valueAt,
        )
        if (!pair || draft.text[pair.field].slice(pair.at, pair.valueAt).includes('=')) return []
        const name = draft.text[pair.field].slice(pair.at, macro.at)
        const fix = replacing(draft, { field: macro.field, at: macro.at, length: 0 }, '=', 'Write =')
        return [{ where: `${macro.field}, ${name}`, says: t`There is no = before ${macro.raw}.`, fix }]
      }),
  },
  {
    id: 'empty-pair',
    severity: 'info',
    why: t`Nearly all receivers skip it, but some fail on it; mostly a parameter was left out.`,
    check: (draft) => {
      const address = beforeFragment(draft)
      const start = address.indexOf('?')
      const spare = [...address.matchAll(/(?<=[?&])&+|&+$/g)].filter(
        ({ index }) => start >= 0 && index > start,
      )
      if (spare.length === 0) return []
      const fix = replacingAll(draft, spare, () => '', t`Remove it`)
      return [{ where: t`template`, says: t`There is a & with no parameter beside it.`, fix }]
    },
  },
  {
    id: 'duplicate-parameter',
    severity: 'warn',
    why: t`Some receivers take the first, others the last.`,
    check: (draft) =>
      repeated(draft.parameters).map(({ parameter, isSame }) => ({
        where: placeOf(parameter),
        says: t`${parameter.name} stands there more than once.`,
        fix: isSame ? leavingOut(draft, parameter) : undefined,
      })),
  },
  {
    id: 'fragment',
    severity: 'warn',
    why: t`Browsers never send what follows #. If it belongs to a value it must be written %23.`,
    check: (draft) => {
      const { filled, covered } = draft
      const at = filled.url.indexOf('#')
      const lost = at < 0 ? '' : filled.url.slice(at)
      if (!lost.includes('=') && !lost.slice(1).includes('#')) return []
      const mark = covered.indexOf('#')
      // The # of a macro without a value goes when it has one.
      const isLiteral = mark >= 0 && filled.url.slice(0, at) === sentBefore(draft, mark)
      const text = covered.slice(0, mark).includes('?') ? '%23' : '?'
      const place = { field: 'template', at: mark, length: 1 } as const
      const fix = isLiteral ? replacing(draft, place, text, t`Write ${text}`) : undefined
      return [{ where: t`template`, says: t`Everything from ${shorten(lost)} on is not sent.`, fix }]
    },
  },
  {
    id: 'url-too-long',
    severity: 'warn',
    why: t`Servers are asked to take 8,000 characters; many take less, and cut or refuse the rest.`,
    check: ({ filled: { url } }) =>
      url.length > LONGEST_URL
        ? [{ where: t`address`, says: t`The address has ${url.length} characters.` }]
        : [],
  },
]

function beforeFragment({ covered }: Drafted): string {
  return covered.split('#', 1)[0] ?? ''
}

/** A whole URL as a value may bring its own ?, unescaped as it is. */
function secondQuestionMark(draft: Drafted): number | undefined {
  const address = beforeFragment(draft)
  const first = address.indexOf('?')
  const second = first < 0 ? -1 : address.indexOf('?', first + 1)
  if (second < 0) return undefined
  const pair = address.slice(Math.max(address.lastIndexOf('&', second), first) + 1, second)
  return /=[a-z][a-z0-9+.-]*:\/\//i.test(pair) ? undefined : second
}

/** Pairs that nothing, or the wrong character, sets apart; a URL as a value has its own. */
function gluedPairs(draft: Drafted): Hit[] {
  return draft.parameters.flatMap(({ field, valueAt, written }) => {
    if (/:\/\/|%3a%2f/i.test(written)) return []
    const text = draft.text[field]
    const ends = draft.macros
      .filter((macro) => macro.field === field && macro.at >= valueAt && macro.at < valueAt + written.length)
      .map((macro) => ({ at: macro.at + macro.raw.length, before: macro.raw }))
    const marks = [...written.matchAll(/;|%26/g)].map(({ index }) => ({ at: valueAt + index, before: '' }))
    return [...ends, ...marks].slice(0, 1).flatMap(({ at }) => {
      const [glued, name] = NEXT_PAIR.exec(text.slice(at, valueAt + written.length)) ?? []
      if (glued === undefined) return []
      const fix = replacing(draft, { field, at, length: glued.length }, `&${name}=`, `Write &${name}=`)
      return [{ where: field, says: t`There is no & before ${name}.`, fix }]
    })
  })
}

function sentBefore({ filled }: Drafted, place: number): string {
  let at = 0
  let sent = ''
  for (const { text, macro } of filled.parts) {
    const length = (macro ?? text).length
    if (at >= place) break
    sent += macro ? text : text.slice(0, place - at)
    at += length
  }
  return sent
}

/** The later ones of parameters that stand there more than once; `isSame` where the first says the same. */
function repeated(parameters: DraftParameter[]): { parameter: DraftParameter; isSame: boolean }[] {
  const first = new Map<string, DraftParameter>()
  const again = new Map<string, { parameter: DraftParameter; isSame: boolean }>()
  for (const parameter of parameters) {
    const key = placeOf(parameter)
    const earlier = first.get(key)
    if (!earlier) first.set(key, parameter)
    else if (!parameter.name.endsWith('[]') && !again.has(key))
      again.set(key, { parameter, isSame: earlier.written === parameter.written })
  }
  return [...again.values()]
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
