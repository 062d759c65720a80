import { useEffect } from 'react'
import { useDrafts } from './drafts'

const NOTHING_TYPED: Record<string, string> = {}

export interface OpenDraft {
  /** What was typed, by field; undefined until it was read. */
  typed: Readonly<Record<string, string>> | undefined
  type: (field: string, value: string) => void
  discard: () => void
}

/** The draft of one form, as it was left. */
export function useDraft(form: string): OpenDraft {
  const typed = useDrafts((state) => state.drafts[form])
  const isOpen = useDrafts((state) => state.opened[form] === true)
  const { open, type, discard } = useDrafts.getState()
  useEffect(() => void open(form), [form, open])
  return {
    typed: isOpen ? (typed ?? NOTHING_TYPED) : undefined,
    type: (field, value) => type(form, field, value),
    discard: () => discard(form),
  }
}
