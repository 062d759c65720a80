import { isAnswered } from '../../../ids/documents'
import { t } from '../../../text'
import { type AssertionKind, failed, passed } from '../assertion'
import { withoutLanding } from '../landing'

export const landed: AssertionKind<'landed'> = {
  expects: () => t`The click lands on a page`,
  claims: 'end',
  judge: (_, facts) => {
    const { last, lastIndex, host } = facts
    const elsewhere = withoutLanding(facts)
    if (elsewhere) return elsewhere
    // A page that a service worker answered makes no request of its own, and has no status.
    if (last?.status === undefined || isAnswered(last)) return passed(t`It landed on ${host}`, lastIndex)
    return failed(t`${host} answered ${last.status}`, lastIndex)
  },
}
