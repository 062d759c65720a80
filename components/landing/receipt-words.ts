import { formatDuration } from '@/components/ui/times'
import type { Receipt, ReceiptState } from '@/lib/checks/receipt'
import { listWords } from '@/lib/checks/sentence'
import type { Severity } from '@/lib/schemas/summary'
import { anyOf, t } from '@/lib/text'

/** Never red: what is not stored may be as the user wants it, who gave no consent. */
export const receiptSeverity: Readonly<Record<ReceiptState, Severity>> = {
  stored: 'ok',
  'stored-other': 'warn',
  'not-stored-yet': 'info',
  'not-stored': 'warn',
  unknown: 'info',
}

/** What became of an identifier on the landing page, `stored in _gcl_aw, 0.8 s after landing`; `shownAt` is the landing's time. */
export function describeReceipt(receipt: Receipt, shownAt: number | undefined): string {
  const { state, by, at, goneAt, cookies } = receipt
  const cookie = placeOf(receipt)
  const places = listChoices(cookies)
  switch (state) {
    case 'stored':
      return by === 'server'
        ? t`stored in ${cookie} by the server`
        : t`stored in ${cookie},${by === 'page' ? '' : t` found there`}${after(at, shownAt)}`
    case 'stored-other':
      return goneAt === undefined
        ? t`${cookie} holds another value`
        : t`overwritten${after(goneAt, shownAt)}: ${cookie} holds another value`
    case 'unknown':
      return t`not known whether it is stored in ${places}`
  }
  const word = state === 'not-stored' ? t`not stored` : t`not stored yet`
  return goneAt === undefined
    ? t`${word} in ${places}`
    : t`${word}: deleted from ${cookie}${after(goneAt, shownAt)}`
}

/** Why, or what else is to be known of it; '' where nothing is. */
export function explainReceipt(receipt: Receipt, shownAt: number | undefined): string {
  const { state, at, by, droppedAt } = receipt
  const when = droppedAt === undefined ? '' : after(droppedAt, shownAt)
  if (state === 'stored') {
    if (droppedAt === undefined) return ''
    // Of a cookie that was there at the first look, it is not known since when.
    const order =
      (at ?? 0) <= droppedAt
        ? t`, when it was stored already`
        : by === 'page'
          ? t`, before it was stored`
          : ''
    return t`The page took it out of its address${when}${order}.`
  }
  if (state === 'stored-other') return t`It may be of an earlier click, which a sale would be credited to.`
  if (droppedAt !== undefined)
    return t`The page took it out of its address${when}: a tag that starts later cannot read it there.`
  if (state === 'not-stored')
    return t`The page was left without it: no consent was given, or the platform’s tag is missing.`
  if (state === 'not-stored-yet') return t`The page is still open: a tag may wait for consent.`
  return ''
}

/** All receipts of a page in one line, the worst news first: `Not stored: fbclid; stored: gclid in _gcl_aw`. */
export function summariseReceipts(receipts: readonly Receipt[]): { severity: Severity; text: string } {
  const told = ORDER.filter((state) => receipts.some((receipt) => receipt.state === state))
  const clauses = told.map((state) => {
    const names = receipts
      .filter((receipt) => receipt.state === state)
      .map((receipt) => (state === 'stored' ? t`${receipt.name} in ${placeOf(receipt)}` : receipt.name))
    return `${WORDS[state]} ${listWords(names)}`
  })
  return { severity: receiptSeverity[told[0] ?? 'unknown'], text: capital(clauses.join('; ')) }
}

/** As the browser's own tools call them. */
const AREAS = { 'local-storage': t`localStorage`, 'session-storage': t`sessionStorage` } as const
const ORDER: readonly ReceiptState[] = ['stored-other', 'not-stored', 'not-stored-yet', 'unknown', 'stored']
const WORDS: Readonly<Record<ReceiptState, string>> = {
  'stored-other': t`another value stored instead of`,
  'not-stored': t`not stored:`,
  'not-stored-yet': t`not stored yet:`,
  unknown: t`not known whether stored:`,
  stored: t`stored:`,
}

/** `_gcl_aw`, or `localStorage subId`. */
function placeOf({ cookie, area }: Receipt): string | undefined {
  return area ? `${AREAS[area]} ${cookie}` : cookie
}

function after(at: number | undefined, shownAt: number | undefined): string {
  if (at === undefined || shownAt === undefined) return ''
  return at <= shownAt ? t` at landing` : t` ${formatDuration(at - shownAt)} after landing`
}

function listChoices(names: readonly string[]): string {
  return anyOf(names) || t`a cookie`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
