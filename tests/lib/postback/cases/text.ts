import { type RuleCase, T } from './rule-case'

export const textCases: RuleCase[] = [
  { id: 'line-break', hit: `${T}?a=1\n&b=2`, passes: `${T}?a=1%0A&b=2`, fixed: `${T}?a=1&b=2` },
  { id: 'space-around', hit: ` ${T}?a=1  `, passes: `${T}?a=1`, fixed: `${T}?a=1` },
  { id: 'space-inside', hit: `${T}?a=x y`, passes: `${T}?a={x y}`, fixed: `${T}?a=x%20y` },
  { id: 'space-inside', hit: `${T}?a=x\u00a0y`, passes: `${T}?a=x%20y`, fixed: `${T}?a=x%20y` },
  { id: 'invisible-character', hit: `${T}?a=\u200b1`, passes: `${T}?a=1`, fixed: `${T}?a=1` },
  { id: 'smart-quote', hit: `${T}?a=“1”`, passes: `${T}?a="1".`, fixed: `${T}?a=1` },
  { id: 'quoted', hit: `"${T}?a=1"`, passes: `${T}?a="1".`, fixed: `${T}?a=1` },
  { id: 'quoted', hit: `<${T}?a=1>`, passes: `${T}?a=<cid>`, fixed: `${T}?a=1` },
  { id: 'end-of-sentence', hit: `${T}?a=1.`, passes: `${T}?a=1.0`, fixed: `${T}?a=1` },
  { id: 'end-of-sentence', hit: `${T}?a={cid}),`, passes: `${T}?a=(S_CLICK_ID)`, fixed: `${T}?a={cid}` },
  { id: 'backslash', hit: `${T}\\x?a=1`, passes: `${T}/x?a=%5C`, fixed: `${T}/x?a=1` },
  { id: 'html-ampersand', hit: `${T}?a=1&amp;b=2`, passes: `${T}?a=1&ampere=2`, fixed: `${T}?a=1&b=2` },
]
