import { t } from '../../text'
import { nearMiss } from './near-miss'
import type { Rule, Texts } from './rule'

export interface EventName {
  platform: string
  field: string
  standard: readonly string[]
  /** Any other name is an event of the advertiser's own; without it another name is refused or not counted. */
  custom: boolean
  docs: string
}

/** The name of the event: there, spelt as the platform spells it. */
export function eventNameRules({ platform, field, standard, custom, docs }: EventName): Rule<Texts>[] {
  const nameOf = (draft: Texts) => draft[field] ?? ''
  const meant = (draft: Texts) => nearMiss(nameOf(draft), standard)
  return [
    {
      id: 'event-name-missing',
      severity: 'error',
      field,
      says: t`The event name is missing.`,
      why: t`${platform} takes no event without a name.`,
      docs,
      broken: (draft) => !nameOf(draft),
    },
    {
      id: 'event-name-near-miss',
      severity: custom ? 'warn' : 'error',
      field,
      says: (draft) =>
        custom
          ? t`“${nameOf(draft)}” is a custom event; the standard event is “${meant(draft)}”.`
          : t`“${nameOf(draft)}” is no event; “${meant(draft)}” is one.`,
      why: t`Names count letter by letter, and campaigns optimise for the standard one.`,
      fix: t`Use the standard name if that is meant.`,
      docs,
      broken: (draft) => meant(draft) !== undefined,
    },
    {
      id: 'event-name-unknown',
      severity: 'error',
      field,
      says: (draft) => t`“${nameOf(draft)}” is no event of ${platform}.`,
      why: t`It takes ${standard.join(', ')} only.`,
      docs,
      broken: (draft) =>
        !custom && nameOf(draft) !== '' && !standard.includes(nameOf(draft)) && meant(draft) === undefined,
    },
  ]
}

/** That the event has an ID of its own. */
export function eventIdRule(rule: Pick<Rule, 'severity' | 'docs' | 'why'> & { field: string }): Rule<Texts> {
  return {
    ...rule,
    id: 'event-id-missing',
    says: t`The event ID is missing.`,
    fix: t`Use a fresh ID for each test.`,
    broken: (draft) => !draft[rule.field],
  }
}

/** That the platform knows where the event is said to come from. */
export function actionSourceRule({
  platform,
  sources,
  docs,
}: {
  platform: string
  sources: readonly string[]
  docs: string
}): Rule<Texts> {
  return {
    id: 'action-source-unknown',
    severity: 'error',
    field: 'action_source',
    says: ({ action_source }) =>
      action_source ? t`“${action_source}” is not an action source.` : t`The action source is missing.`,
    why: t`${platform} takes ${sources.join(', ')} only.`,
    fix: t`For a click to a website, use ${sources.find((source) => /^web/i.test(source))}.`,
    docs,
    broken: ({ action_source = '' }) => !sources.includes(action_source),
  }
}

/** That the page of the event is a web address. */
export function pageRule(rule: Pick<Rule, 'severity' | 'docs' | 'why'> & { field: string }): Rule<Texts> {
  return {
    ...rule,
    id: 'page-missing',
    says: t`The page of the event is not a web address.`,
    fix: t`Write the whole address, with https://.`,
    broken: (draft) => {
      const page = draft[rule.field] ?? ''
      return !(/^https?:/i.test(page) && URL.canParse(page))
    },
  }
}
