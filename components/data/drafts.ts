import { create } from 'zustand'
import { readSession, writeSession } from '@/lib/store/session'

/** What the user typed into a test form, by form; kept for the browser session, since it holds personal data. */
interface Drafts {
  drafts: Record<string, Record<string, string>>
  /** The forms whose draft was read. */
  opened: Record<string, true>
  /** Reads a form's draft once; typed values are never overwritten. */
  open: (form: string) => Promise<void>
  type: (form: string, field: string, value: string) => void
  discard: (form: string) => void
}

const key = (form: string) => `draft:${form}`

export const useDrafts = create<Drafts>((set, get) => ({
  drafts: {},
  opened: {},
  open: async (form) => {
    if (get().opened[form]) return
    const stored = (await readSession<Record<string, string>>([key(form)]))[key(form)] ?? {}
    set(({ drafts, opened }) => ({
      drafts: { ...drafts, [form]: { ...stored, ...drafts[form] } },
      opened: { ...opened, [form]: true },
    }))
  },
  type: (form, field, value) => {
    const draft = { ...get().drafts[form], [field]: value }
    set(({ drafts }) => ({ drafts: { ...drafts, [form]: draft } }))
    void writeSession({ [key(form)]: draft })
  },
  discard: (form) => {
    set(({ drafts }) => ({ drafts: { ...drafts, [form]: {} } }))
    void writeSession({ [key(form)]: undefined })
  },
}))
