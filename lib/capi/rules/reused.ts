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
  const isElsewhere = before.every((event) => event.clickId !== clickId)
  const isLive = before.some(({ live }) => live)
  return [
    {
      id: 'event-id-reused',
      severity: 'warn',
      field: conversion.eventId,
      says: sentBefore(before.length, { isElsewhere, isLive }),
      why: t`${name} takes events of the same name and ID for one.`,
      fix: t`Use a fresh ID, unless that is what you want to test.`,
      docs,
    },
  ]
}

function sentBefore(
  times: number,
  { isElsewhere, isLive }: { isElsewhere: boolean; isLive: boolean },
): string {
  const sent =
    times === 1
      ? t`This ID was sent with this event once before`
      : t`This ID was sent with this event ${times} times before`
  const more = [isElsewhere && t`but not with this click`, isLive && t`also live`].filter(Boolean)
  return `${[sent, ...more].join(', ')}.`
}
