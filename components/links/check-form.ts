import { DEVICES, type DeviceId, problemOfUserAgent } from '@/lib/links/devices'
import { type LinkList, readList } from '@/lib/links/list'
import { MODES, type Mode } from '@/lib/links/modes'

/** The form of the checker as it stands. */
export interface CheckForm {
  text: string
  list: LinkList
  mode: Mode
  device: { id: DeviceId; name: string }
  /** As written, for a device that is not in the list. */
  userAgent: string
  /** Why that User-Agent cannot be sent. */
  problemOfUserAgent?: string
}

/** Reads what was typed; what was not chosen yet is the way that changes least. */
export function readCheckForm(typed: Readonly<Record<string, string>>): CheckForm {
  const { list: text = '', userAgent = '' } = typed
  const device = DEVICES.find(({ id }) => id === typed.device) ?? DEVICES[0]
  const problem = device.id === 'custom' ? problemOfUserAgent(userAgent) : undefined
  return {
    text,
    list: readList(text),
    mode: MODES.find((mode) => mode === typed.mode) ?? 'request',
    device: { id: device.id, name: device.name },
    userAgent,
    ...(problem ? { problemOfUserAgent: problem } : {}),
  }
}
