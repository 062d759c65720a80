import type { Run } from '../../schemas/run'
import { t } from '../../text'
import type { CapiFinding, ConversionsApi, Draft } from '../definition'

/** An event as it went out before. */
export type SentEvent = Pick<Run, 'api' | 'values' | 'live' | 'clickId'>

/**
 * That the ID of an event was not sent before with an event of the same name: the platform would count, or show, only
 * one of the two. `sent` are the tests of any click or none, `clickId` is the click that the event is sent for.
 */
export function reusedIdFindings(
  { id, name, docs, conversion }: ConversionsApi,
  draft: Draft,
  sent: readonly SentEvent[],
  clickId?: string,
): CapiFinding[] {
  const same = [conversion.eventId, conversion.event.field]
  const before = sent.filter(
    ({ api, values }) =>
      api === id &&
      same.every((field) => {
        const now = draft[field]?.trim()
        return now && values.some((value) => value.name === field && value.value.trim() === now)
      }),
  )
  if (before.length === 0) return []
  const elsewhere = before.every((event) => event.clickId !== clickId)
  const times = before.length === 1 ? 'once' : t`${before.length} times`
  return [
    {
      id: 'event-id-reused',
      severity: 'warn',
      field: conversion.eventId,
      says: t`This ID was sent with this event ${times} before${elsewhere ? t`, but not with this click` : ''}${before.some(({ live }) => live) ? t`, also live` : ''}.`,
      why: t`${name} takes events of the same name and ID for one.`,
      fix: t`Use a fresh ID, unless that is what you want to test.`,
      docs,
    },
  ]
}
