import type { Hop } from '../../../schemas/click'
import { t } from '../../../text'
import { nameHop } from '../../sentence'
import { durationOf, stepsOf } from '../../steps'
import { type AssertionKind, failed, notApplicable, passed } from '../assertion'
import { withoutLanding } from '../landing'

export const mostHops: AssertionKind<'most-hops'> = {
  expects: ({ hops }) => (hops === 1 ? t`At most 1 hop` : t`At most ${hops} hops`),
  claims: 'every',
  judge: ({ hops: most }, { documents }) => {
    const { length } = documents
    const says = length === 1 ? t`The click made 1 hop` : t`The click made ${length} hops`
    return length > most ? failed(says, documents[most]) : passed(says)
  },
}

export const httpsOnly: AssertionKind<'https-only'> = {
  expects: () => t`HTTPS on every hop`,
  claims: 'every',
  judge: (_, { click: { hops }, documents }) => {
    const plain = documents.find((hop) => /^http:/i.test(hops[hop]?.url ?? ''))
    if (plain === undefined) return passed(t`Every hop was asked for by HTTPS`)
    // A browser that was never told of HSTS sends the same link in the clear.
    const next = hops[documents[documents.indexOf(plain) + 1] ?? -1]
    const but = next?.how === 'hsts' ? t`; only this browser went on by HTTPS by itself` : ''
    return failed(t`${capital(nameHop(hops, plain))}, was asked for without encryption${but}`, plain)
  },
}

export const underMs: AssertionKind<'under-ms'> = {
  expects: ({ milliseconds }) => t`The landing page is there in under ${milliseconds} ms`,
  claims: 'every',
  judge: ({ milliseconds }, facts) => {
    const elsewhere = withoutLanding(facts)
    if (elsewhere) return elsewhere
    const { last, lastIndex } = facts
    // What was loaded beforehand took none of the user's time.
    const steps = stepsOf(facts).filter((step) => !step.last.prerendered && !step.next.prerendered)
    const took = Math.round(steps.reduce((sum, step) => sum + durationOf(step), 0) + answeredIn(last))
    if (took >= milliseconds) {
      const slowest = steps.toSorted((one, other) => durationOf(other) - durationOf(one))[0]
      const longer = slowest && durationOf(slowest) > answeredIn(last)
      const place = longer ? slowest.from : lastIndex
      return failed(t`It took ${took} ms, longest at ${nameHop(facts.click.hops, place)}`, place)
    }
    if (last?.endedAt === undefined) return notApplicable(t`When the landing page was there was not seen`)
    return passed(t`It took ${took} ms`)
  },
}

export const longestUrl: AssertionKind<'longest-url'> = {
  expects: ({ characters }) => t`No address longer than ${characters} characters`,
  claims: 'every',
  judge: ({ characters }, { click: { hops }, documents }) => {
    const lengthAt = (hop: number) => hops[hop]?.url.length ?? 0
    const longest = documents.toSorted((one, other) => lengthAt(other) - lengthAt(one))[0]
    if (longest === undefined) return passed(t`The click has no address`)
    const says = t`The longest address has ${lengthAt(longest)} characters, at ${nameHop(hops, longest)}`
    return lengthAt(longest) > characters ? failed(says, longest) : passed(says, longest)
  },
}

function answeredIn(hop: Hop | undefined): number {
  return hop?.endedAt === undefined || hop.prerendered ? 0 : Math.max(0, hop.endedAt - hop.startedAt)
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
