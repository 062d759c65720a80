import { isCarried } from '../../ids/id-track'
import type { How } from '../../schemas/click'
import { t } from '../../text'
import type { Check } from '../finding'
import { knownPlatform } from '../known'
import { nameGap } from '../sentence'
import type { Statement } from '../statement'
import { stepsOf } from '../steps'

const pageWords: Readonly<Partial<Record<How, string>>> = {
  script: 'a script',
  meta: t`a meta refresh`,
  form: 'a form',
  'header-refresh': t`a Refresh header`,
}

/** A page leads on where the ad platform wants servers alone. */
export const pageRedirectCheck: Check = {
  id: 'page-redirect',
  why: t`The platform follows the redirects of a tracking template by itself, without running pages: if this hop stands in one, what comes after it is not measured.`,
  fix: t`Let the server answer with a redirect (302), or keep this hop out of the tracking template.`,
  aside: true,
  rule: (facts) =>
    stepsOf(facts).flatMap(({ from, to, next }): Statement[] => {
      const by = pageWords[next.how]
      const strict = facts.tracks
        .filter(({ kind, cells }) => kind === 'ad-click' && isCarried(cells[from]))
        .map(({ platform }) => knownPlatform(platform, facts.known))
        .find((platform) => platform?.serverRedirectsOnly)
      if (!by || !strict) return []
      return [
        {
          severity: 'warn',
          sentence: t`${by[0]?.toUpperCase()}${by.slice(1)} led on ${nameGap(facts.click.hops, [from, to])}; ${strict.name} wants redirects of the server`,
          hops: [from, to],
          value: next.how,
          docs: strict.serverRedirectsOnly,
        },
      ]
    }),
}
