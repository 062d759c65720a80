import { type RuleCase, T } from './rule-case'

export const encodingCases: RuleCase[] = [
  { id: 'escaped-twice', hit: `${T}?a=x%253Dy`, passes: `${T}?a=x%3Dy`, fixed: `${T}?a=x%3Dy` },
  { id: 'escaped-twice', hit: `${T}?a=%257Bcid%257D`, passes: `${T}?a=100%25`, fixed: `${T}?a=%7Bcid%7D` },
  {
    id: 'escaped-twice',
    hit: `${T}?a=1%2526`,
    passes: `${T}?u=https%3A%2F%2Fs.example%2F%3Fa%3D1%2526`,
    fixed: `${T}?a=1%26`,
  },
  { id: 'value-escaped-already', hit: `${T}?a={escaped}`, passes: `${T}?a={cid}`, fixed: 'a=b' },
  {
    id: 'value-escaped-already',
    hit: { template: `${T}?a={v}`, values: { v: '%41' } },
    passes: { template: `${T}?a={v}`, values: { v: '100%' } },
    fixed: 'A',
  },
  { id: 'stray-percent', hit: `${T}?a=50%&b=1`, passes: `${T}?a=50%25&b=1`, fixed: `${T}?a=50%25&b=1` },
  { id: 'plus-sign', hit: `${T}?clickid=a+b`, passes: `${T}?clickid=a%2Bb`, fixed: `${T}?clickid=a%2Bb` },
  {
    id: 'plus-sign',
    hit: `${T}?email=a+b@s.example`,
    passes: `${T}?name=a+b`,
    fixed: `${T}?email=a%2Bb@s.example`,
  },
  {
    id: 'plus-sign',
    hit: `${T}?phone=+4912345`,
    passes: `${T}?phone=0049+12345`,
    fixed: `${T}?phone=%2B4912345`,
  },
  { id: 'non-ascii', hit: `${T}?a=für`, passes: `${T}?a=f%C3%BCr`, fixed: `${T}?a=f%C3%BCr` },
  {
    id: 'non-ascii',
    hit: `${T}/é?a=𝒳`,
    passes: 'https://é.example/?a=1',
    fixed: `${T}/%C3%A9?a=%F0%9D%92%B3`,
  },
]
