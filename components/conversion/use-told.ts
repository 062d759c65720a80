import { useMemo, useState } from 'react'
import { useDraft } from '@/components/data/draft'
import { useKnown } from '@/components/data/settings'
import { capiState, prefillOf, typedAt } from '@/components/fire/capi-form'
import { usePostback } from '@/components/fire/use-postback'
import { apis } from '@/lib/capi/catalogue'
import type { ConversionsApi } from '@/lib/capi/definition'
import { conversionOfFields } from '@/lib/capi/form/conversion'
import { postbackConversion, type Told } from '@/lib/conversion/compare'
import { pixelConversion } from '@/lib/conversion/pixels'
import { serverEvent } from '@/lib/conversion/server-event'
import type { ServerEvent } from '@/lib/pixels/dedup'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'

/** More calls of one page are not set side by side. */
const MOST_PIXELS = 4

/** What a postback as it stands in its form tells; undefined where nothing would be sent. */
export function usePostbackTold(click: Click): Told | undefined {
  const postback = usePostback(click)
  const { platforms } = useKnown()
  if (!postback || postback.draft.template.trim() === '') return undefined
  const { built, terms } = postback
  const words = platforms.find(({ id }) => id === terms.partner?.platform)?.macros?.names
  return {
    name: terms.partner ? t`Postback to ${terms.partner.name}` : t`Postback`,
    texts: postbackConversion(built, words),
    agreed: terms.partner,
  }
}

/** What the event of an API as it stands in its form tells; undefined until its form was read. */
export function useApiTold(api: ConversionsApi, click: Click): (Told & { event: ServerEvent }) | undefined {
  const { typed } = useDraft(`${api.id}:${click.id}`)
  const { typed: target } = useDraft(`${api.id}:target`)
  const { typed: conversion } = useDraft(`conversion:${click.id}`)
  const [openedAt] = useState(Date.now)
  const { index } = useKnown()
  const prefill = useMemo(() => prefillOf(api, click, openedAt, index), [api, click, openedAt, index])
  if (!typed || !target || !conversion) return undefined
  const told = { ...target, ...typedAt(api, typed, conversion).fields }
  const { fields } = capiState(api, prefill, told, 'test', openedAt)
  return {
    name: api.name,
    texts: conversionOfFields(api.conversion, fields),
    event: serverEvent(api, fields),
  }
}

/** What the calls of the landing page's pixels told. */
export function pixelsTold({ landing }: Click): Told[] {
  return landing.pixels
    .slice(0, MOST_PIXELS)
    .map((call) => ({ name: t`Pixel of ${hostOf(call.url)}`, texts: pixelConversion(call, apis) }))
    .filter(({ texts }) => Object.keys(texts).length > 0)
}
