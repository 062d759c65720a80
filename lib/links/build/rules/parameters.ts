import { t } from '../../../text'
import { decodePercent } from '../../../url/decode'
import { writeBase } from '../base'
import type { BuiltParameter } from '../build'
import { withoutRow, withRow } from '../content'
import { type DraftedLink, type LinkFix, type LinkRule, placeOf, shorten } from '../finding'
import { outsideMacros } from '../macros'

/** Rules about names and values. */
export const parameterRules: readonly LinkRule[] = [
  {
    id: 'no-name',
    severity: 'error',
    why: t`A value without a name is left out of the link.`,
    check: ({ content }) =>
      content.parameters.flatMap(({ name, value }, row) =>
        name === '' && value !== ''
          ? [
              {
                where: placeOf(name),
                says: t`${shorten(value)} has no name.`,
                fix: { says: t`Leave it out`, content: withoutRow(content, row) },
              },
            ]
          : [],
      ),
  },
  {
    id: 'outer-space',
    severity: 'warn',
    why: t`It is sent as %20 and makes another value of it, mostly of a copy and paste.`,
    check: ({ content }) =>
      content.parameters.flatMap(({ name, value }, row) => {
        const trimmed = { name: name.trim(), value: value.trim() }
        if (trimmed.name === name && trimmed.value === value) return []
        const fix = { says: t`Take it away`, content: withRow(content, row, trimmed) }
        return [{ where: placeOf(trimmed.name), says: t`A space stands before or after it.`, fix }]
      }),
  },
  {
    id: 'duplicate-key',
    severity: 'warn',
    why: t`Some programs read the first, others the last, and some both joined.`,
    check: (link) =>
      link.built.parameters
        .filter(({ name }, at, all) => {
          const isAgain = all.findIndex((one) => one.name === name) < at
          return name !== '' && !name.endsWith('[]') && isAgain
        })
        .map((parameter) => ({
          where: placeOf(parameter.name),
          says: t`${parameter.name} stands there again, as ${shorten(parameter.value) || t`nothing`}.`,
          fix: leavingOut(link, parameter, t`Leave ${shorten(parameter.value) || t`the empty one`} out`),
        })),
  },
  {
    id: 'replaced-key',
    severity: 'info',
    why: t`The base had this parameter already; what stands below takes its place.`,
    check: (link) =>
      link.built.parameters.flatMap((parameter) => {
        const { name, value, replaced, row } = parameter
        if (replaced === undefined || replaced === value || row === undefined) return []
        const others = link.content.parameters.filter((one) => one.name !== name)
        const fix = {
          says: t`Keep ${shorten(replaced) || t`it empty`}`,
          content: { ...link.content, parameters: others },
        }
        return [
          {
            where: placeOf(name),
            says: t`The base’s own ${shorten(replaced) || t`empty value`} is replaced.`,
            fix,
          },
        ]
      }),
  },
  {
    id: 'encoded-twice',
    severity: 'warn',
    why: t`Values are escaped once here, so that its % is escaped again and the reader gets the escapes as text.`,
    check: ({ content, platform }) =>
      content.parameters.flatMap(({ name, value }, row) => {
        const decoded = outsideMacros(value, platform, decodePercent)
        if (decoded === value) return []
        const fix = { says: t`Write ${shorten(decoded)}`, content: withRow(content, row, { value: decoded }) }
        return [{ where: placeOf(name), says: t`It is percent-encoded already.`, fix }]
      }),
  },
  {
    id: 'non-ascii-value',
    severity: 'info',
    why: t`It is sent as UTF-8 in percent escapes; a system on the way may read it in another encoding or drop it. Open the link as a seeded click to see.`,
    check: ({ content, platform }) =>
      content.parameters.flatMap(({ name, value }) =>
        /\P{ASCII}/u.test(outsideMacros(name + value, platform, (plain) => plain))
          ? [{ where: placeOf(name), says: t`It holds letters that are not ASCII.` }]
          : [],
      ),
  },
  {
    id: 'email-address',
    severity: 'warn',
    why: t`It ends up in logs and reports of everybody on the way; Google Analytics forbids personal data in addresses.`,
    docs: 'https://support.google.com/analytics/answer/6366371',
    check: ({ built }) =>
      built.parameters.flatMap(({ name, value }) =>
        /[^\s@&=]+@[^\s@&=]+\.[a-z]{2,}/i.test(value)
          ? [{ where: placeOf(name), says: t`It is an e-mail address.` }]
          : [],
      ),
  },
]

function leavingOut({ content, built }: DraftedLink, { row, pair }: BuiltParameter, says: string): LinkFix {
  if (row !== undefined) return { says, content: withoutRow(content, row) }
  const left = (built.base.pairs ?? []).flatMap(({ raw }, at) => (at === pair ? [] : raw))
  return { says, content: { ...content, base: writeBase(built.base, left) } }
}
