import { useEffect, useState } from 'react'
import { readSession, watchSession, writeSession } from '@/lib/store/session'

const key = (api: string, name: string) => `secret:${api}:${name}`

export interface SessionSecrets {
  /** By field name. For sending only: never to be shown. */
  values: Readonly<Record<string, string>>
  set: (name: string, value: string) => void
  forget: (name: string) => void
}

/** The tokens of one conversions API, kept until the browser ends and never written to the disk. */
export function useSecrets(api: string, names: readonly string[]): SessionSecrets {
  const [values, setValues] = useState<Record<string, string>>({})
  const joined = names.join()
  useEffect(() => {
    const fields = joined.split(',')
    void readSession<string>(fields.map((name) => key(api, name))).then((stored) => {
      const known = fields.flatMap((name) => {
        const value = stored[key(api, name)]
        return value ? [[name, value]] : []
      })
      setValues((typed) => ({ ...Object.fromEntries(known), ...typed }))
    })
  }, [api, joined])
  // What is forgotten in the settings must not be sent from a form that is open beneath.
  useEffect(() => {
    const forgotten = async () => {
      const stored = await readSession<string>(joined.split(',').map((name) => key(api, name)))
      setValues((typed) =>
        Object.fromEntries(Object.entries(typed).filter(([name]) => stored[key(api, name)])),
      )
    }
    return watchSession(`secret:${api}:`, () => void forgotten())
  }, [api, joined])
  const set = (name: string, value: string) => {
    setValues((before) => ({ ...before, [name]: value }))
    void writeSession({ [key(api, name)]: value || undefined })
  }
  return { values, set, forget: (name) => set(name, '') }
}
