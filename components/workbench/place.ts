import { useEffect, useState } from 'react'
import { readLastView, rememberView } from '@/components/data/last-view'

export const TABS = ['hops', 'ids', 'headers', 'checks', 'tests', 'raw'] as const
export type Tab = (typeof TABS)[number]

/** `postback`, or the id of a conversions API. */
export type Form = string

export const SCOPES = ['click', 'journey'] as const
export type Scope = (typeof SCOPES)[number]

export const TOOLS = [
  'clicks',
  'links',
  'build',
  'extract',
  'partners',
  'fired',
  'suites',
  'notebook',
] as const
export type Tool = (typeof TOOLS)[number]

/** Where the workbench stands; without `clickId` it follows the newest click. */
export interface Place {
  tool: Tool
  /** The tab whose links are to be read into the checker, once. */
  from?: number
  partnerId?: string
  clickId?: string
  /** The click that it is compared with. */
  compareId?: string
  tab: Tab
  form: Form
  /** Whether the click is looked at alone or with those it is tied to. */
  scope: Scope
  /** The hop to be shown opened, counted from 0. */
  hop?: number
}

/** The address of a place, e.g. `#click=…&tab=tests&form=meta&scope=journey`. */
export function placeToHash({
  tool,
  from,
  partnerId,
  clickId,
  compareId,
  tab,
  form,
  scope,
  hop,
}: Partial<Place>): string {
  const named = {
    tool: tool === 'clicks' ? undefined : tool,
    from,
    partner: partnerId,
    click: clickId,
    compare: compareId,
    tab,
    form,
    scope,
    hop,
  }
  const entries = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return entries.length === 0 ? '' : `#${new URLSearchParams(entries)}`
}

/** Reads an address; what it does not say, or says wrongly, is the beginning of everything. */
export function placeFromHash(hash: string): Place {
  const entries = new URLSearchParams(hash.replace(/^#/, ''))
  const number = (name: string) => {
    const text = entries.get(name) ?? ''
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined
  }
  return {
    tool: TOOLS.find((tool) => tool === entries.get('tool')) ?? 'clicks',
    from: number('from'),
    partnerId: entries.get('partner') ?? undefined,
    clickId: entries.get('click') ?? undefined,
    compareId: entries.get('compare') ?? undefined,
    tab: TABS.find((tab) => tab === entries.get('tab')) ?? 'hops',
    form: /^[a-z][a-z0-9-]*$/.exec(entries.get('form') ?? '')?.[0] ?? 'postback',
    scope: SCOPES.find((scope) => scope === entries.get('scope')) ?? 'click',
    hop: number('hop'),
  }
}

/** Begins where this screen was left last, unless its address names a place. */
export function restorePlace(): void {
  const { hash } = readLastView()
  if (hash && !location.hash) history.replaceState(null, '', hash)
}

/** Leaves the click that is looked at; how it was looked at stays. */
export function leaveClick(): void {
  const { tool, tab, form, scope } = placeFromHash(location.hash)
  history.replaceState(null, '', placeToHash({ tool, tab, form, scope }))
}

/** The place in the page's address, so that a reload and a link from the popup lead to it. */
export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => placeFromHash(location.hash))
  useEffect(() => {
    const follow = () => setPlace(placeFromHash(location.hash))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  const go = (change: Partial<Place>) => {
    // What another click was compared with does not concern the next.
    const kept = 'clickId' in change ? { compareId: undefined } : {}
    const next = { ...placeFromHash(location.hash), ...kept, ...change }
    history.replaceState(null, '', placeToHash(next) || location.pathname)
    const { tool, tab, scope } = next
    rememberView({ hash: placeToHash({ tool, tab, scope }) })
    // Every part of the page that shows a place follows it.
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  }
  return [place, go]
}
