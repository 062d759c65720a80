import { useMemo } from 'react'
import { type OpenDraft, useDraft } from '@/components/data/draft'
import { usePartnerSecrets, usePartners, useTemplates } from '@/components/data/partners'
import { useKnown, useSettings } from '@/components/data/settings'
import { receiverFor } from '@/lib/postback/receiver-for'
import type { Click } from '@/lib/schemas/click'
import type { ConversionTexts } from '@/lib/schemas/conversion'
import type { Partner } from '@/lib/schemas/partner'
import type { Receiver } from '@/lib/schemas/receiver'
import type { Template } from '@/lib/schemas/template'
import { type Offer, offerOf, type PostbackState, postbackState, type Terms } from './postback-form'

/** The postback of a click as it stands in the form. */
export interface OpenPostback extends Pick<OpenDraft, 'type' | 'discard'>, PostbackState {
  typed: Readonly<Record<string, string>>
  offer: Offer
  terms: Terms
  partners: readonly Partner[]
  /** Of all partners. */
  templates: readonly Template[]
  conversion: ConversionTexts
  /** Whose money the postback is about. */
  receiver: Receiver
}

/** What the form of a click's postback shows and sends; undefined until it was read. */
export function usePostback(click: Click): OpenPostback | undefined {
  const { typed, type, discard } = useDraft(`postback:${click.id}`)
  const { typed: conversion } = useDraft(`conversion:${click.id}`)
  const known = useKnown()
  const partners = usePartners() ?? NONE
  const templates = useTemplates() ?? NONE
  const tokens = usePartnerSecrets(typed?.partner || undefined)
  const receivers = useSettings((settings) => settings.receivers)
  const offer = useMemo(() => offerOf(click, known), [click, known])
  if (!typed || !conversion) return undefined

  const partner = partners.find(({ id }) => id === typed.partner)
  const ofPartner = templates.filter(({ partnerId }) => partnerId === partner?.id)
  const receiverAt = (url: string) => receiverFor(url, receivers, partner, ofPartner)
  const terms: Terms = { partner, templates: ofPartner, tokens, conversion, receiverAt }
  const state = postbackState(click, offer, typed, known, terms)
  return {
    ...state,
    receiver: receiverAt(state.built.request.url),
    typed,
    type,
    discard,
    offer,
    terms,
    partners,
    templates,
    conversion,
  }
}

const NONE: readonly never[] = []
