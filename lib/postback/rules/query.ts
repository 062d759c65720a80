import { type Drafted, type DraftParameter, placeOf, type Rule, replacing } from '../finding'

/** Rules about how the parameters are put together. */
export const queryRules: readonly Rule[] = [
  {
    id: 'missing-question-mark',
    severity: 'warn',
    why: 'Without ? the parameters are part of the path, and the receiver sees none of them.',
    check: (draft) => {
      const address = beforeFragment(draft)
      const at = address.search(/&[^=&/]+=/)
      if (at < 0 || address.includes('?')) return []
      const fix = replacing(draft, { field: 'template', at, length: 1 }, '?', 'Write ? before the first one')
      return [{ where: 'template', says: 'There is no ? before the parameters.', fix }]
    },
  },
  {
    id: 'second-question-mark',
    severity: 'warn',
    why: 'Everything after the second ? becomes part of one value.',
    check: (draft) => {
      const at = secondQuestionMark(draft)
      if (at === undefined) return []
      const fix = replacing(draft, { field: 'template', at, length: 1 }, '&', 'Write & instead')
      return [{ where: 'template', says: 'There is a second ?.', fix }]
    },
  },
  {
    id: 'duplicate-parameter',
    severity: 'warn',
    why: 'Some receivers take the first, others the last.',
    check: ({ parameters }) =>
      repeated(parameters).map((parameter) => ({
        where: placeOf(parameter),
        says: `${parameter.name} stands there more than once.`,
      })),
  },
  {
    id: 'fragment',
    severity: 'warn',
    why: 'Browsers never send what follows #. If it belongs to a value it must be written %23.',
    check: ({ filled }) => {
      const at = filled.url.indexOf('#')
      const lost = at < 0 ? '' : filled.url.slice(at)
      if (!lost.includes('=') && !lost.slice(1).includes('#')) return []
      return [{ where: 'template', says: `Everything from ${shorten(lost)} on is not sent.` }]
    },
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

function repeated(parameters: DraftParameter[]): DraftParameter[] {
  const seen = new Set<string>()
  const again = new Map<string, DraftParameter>()
  for (const parameter of parameters) {
    const key = placeOf(parameter)
    if (seen.has(key) && !parameter.name.endsWith('[]')) again.set(key, parameter)
    seen.add(key)
  }
  return [...again.values()]
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
