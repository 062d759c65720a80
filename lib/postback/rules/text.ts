import { t } from '../../text'
import type { Rule } from '../finding'
import { replacingAll } from '../fixes'

interface Slip {
  id: string
  pattern: RegExp
  says: string
  why: string
  replacement: string
  fix: string
}

/** What gets into a template when it is copied from a mail, a document or a web page. */
const SLIPS: readonly Slip[] = [
  {
    id: 'line-break',
    pattern: /[\t\r\n]+/g,
    says: t`There is a line break or a tab in the template.`,
    why: t`Browsers drop it without a word; other senders send it, or cut the address there.`,
    replacement: '',
    fix: t`Remove it`,
  },
  {
    id: 'space-around',
    pattern: /^[ \u00a0]+|[ \u00a0]+$/g,
    says: t`There is a space before or after the template.`,
    why: t`Some senders send it as part of the address or of the last value.`,
    replacement: '',
    fix: t`Remove it`,
  },
  {
    id: 'space-inside',
    pattern: /(?<=[^\s\u00a0])[ \u00a0]+(?=[^\s\u00a0])/g,
    says: t`There is a space in the template.`,
    why: t`Some senders cut the address at the space; it belongs there as %20.`,
    replacement: '%20',
    fix: t`Write %20`,
  },
  {
    id: 'invisible-character',
    pattern: /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|\u2060|\ufeff/g,
    says: t`There is an invisible character in the template.`,
    why: t`It is sent as part of a name or value, which then no longer matches.`,
    replacement: '',
    fix: t`Remove it`,
  },
  {
    id: 'smart-quote',
    pattern: /[\u2018\u2019\u201a-\u201e\u2039\u203a\u00ab\u00bb]|\u201c|\u201d/g,
    says: t`There are typographic quotes in the template.`,
    why: t`They come from a text editor and are sent as part of the value.`,
    replacement: '',
    fix: t`Remove them`,
  },
  {
    id: 'quoted',
    pattern: /^\s*["'`<]+|["'`>]+\s*$/g,
    says: t`There are quotes around the template.`,
    why: t`They were copied along with it.`,
    replacement: '',
    fix: t`Remove them`,
  },
  {
    id: 'end-of-sentence',
    pattern: /(?<=\S)[.,;:)]+$/g,
    says: t`The template ends like a sentence.`,
    why: t`The sign was copied along with it, and is sent as part of the last value.`,
    replacement: '',
    fix: t`Remove it`,
  },
  {
    id: 'backslash',
    pattern: /\\/g,
    says: t`There is a backslash in the template.`,
    why: t`Browsers read it as /; other senders send it as it is.`,
    replacement: '/',
    fix: t`Write /`,
  },
  {
    id: 'html-ampersand',
    pattern: /&amp;/gi,
    says: t`The template says &amp; where it means &.`,
    why: t`It was copied from the source of a web page: the parameter after it arrives as "amp;…".`,
    replacement: '&',
    fix: t`Write &`,
  },
]

/** Rules about characters that do not belong into a template; the inside of a macro is not theirs. */
export const textRules: readonly Rule[] = SLIPS.map(({ id, pattern, says, why, replacement, fix }) => ({
  id,
  severity: 'warn',
  why,
  check: (draft) => {
    const slips = [...draft.covered.matchAll(pattern)]
    if (slips.length === 0) return []
    return [{ where: t`template`, says, fix: replacingAll(draft, slips, () => replacement, fix) }]
  },
}))
