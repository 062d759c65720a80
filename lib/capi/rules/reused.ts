import type { Run } from '../../schemas/run'
import { t } from '../../text'
import type { CapiFinding, ConversionsApi, Draft } from '../definition'

/** An event as it went out before. */
export type SentEvent = Pick<Run, 'api' | 'values' | 'live'>

/**
 * That the ID of an event was not sent before with an event of the same name: the platform would count, or show, only
 * one of the two. `sent` are the tests at hand.
 */
export function reusedIdFindings(
  { id, name, docs, conversion }: ConversionsApi,
  draft: Draft,
  sent: readonly SentEvent[],
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
  const isLive = before.some(({ live }) => live)
  return [
    {
      id: 'event-id-reused',
      severity: 'warn',
      field: conversion.eventId,
      says: sentBefore(before.length, isLive),
      why: t`${name} takes events of the same name and ID for one.`,
      fix: t`Use a fresh ID, unless that is what you want to test.`,
      docs,
    },
  ]
}

function sentBefore(times: number, isLive: boolean): string {
  if (times === 1)
    return isLive
      ? t`This ID was sent with this event once before, also live.`
      : t`This ID was sent with this event once before.`
  return isLive
    ? t`This ID was sent with this event ${times} times before, also live.`
    : t`This ID was sent with this event ${times} times before.`
}
