import type { Outcome } from '../../schemas/click'
import { t } from '../../text'
import type { ClickFacts } from '../click-facts'
import { nameHop } from '../sentence'
import { failed, type Judged, notApplicable } from './assertion'

const unended: Readonly<Partial<Record<Outcome, string>>> = {
  open: t`The click has not ended yet`,
  stopped: t`The click was stopped before a page was shown`,
  interrupted: t`Recording ended before the click did`,
}

const otherEnds: Readonly<Partial<Record<Outcome, string>>> = {
  failed: t`the click failed`,
  download: t`the click ended in a download`,
  app: t`the click left the browser for an app`,
  'no-content': t`the click ended without a page`,
}

/** Why there is no landing page to judge; undefined where there is one, whatever its answer. */
export function withoutLanding({ click, last, lastIndex }: ClickFacts): Judged | undefined {
  const running = unended[click.outcome]
  if (running) return notApplicable(running)
  const end = otherEnds[click.outcome]
  if (!end && last) return undefined
  const place = last ? t` at ${nameHop(click.hops, lastIndex)}` : ''
  return failed(
    t`There is no landing page: ${end ?? t`no hop was seen`}${place}`,
    last ? lastIndex : undefined,
  )
}
