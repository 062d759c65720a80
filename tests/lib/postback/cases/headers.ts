import { type RuleCase, T } from './rule-case'

const withHeader = (name: string, value: string) => ({ template: T, headers: [{ name, value }] })

export const headerCases: RuleCase[] = [
  { id: 'header-not-allowed', hit: withHeader('cOOkie', 'a=1'), passes: withHeader('X-Cookie', 'a=1') },
  { id: 'header-letters', hit: withHeader('X-Name', 'Ж'), passes: withHeader('X-Name', 'é') },
  { id: 'header-not-filled', hit: withHeader('X-Key', '{key}'), passes: withHeader('X-Key', '{cid}') },
]
