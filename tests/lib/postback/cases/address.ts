import { type RuleCase, T } from './rule-case'

export const addressCases: RuleCase[] = [
  { id: 'host-not-filled', hit: 'https://{domain}/pb?cid={cid}', passes: `${T}?domain={cid}` },
  { id: 'host-not-filled', hit: 'https://go.{none}/pb', passes: 'https://go.{cid}/pb' },
  { id: 'host-not-filled', hit: 'https://#host#/pb', passes: 'https://t.example/#host#' },
  { id: 'not-a-url', hit: 't.example/pb?cid=1', passes: `${T}?cid=1`, fixed: `${T}?cid=1` },
  { id: 'not-a-url', hit: '//t.example/pb?cid=1', passes: `${T}?cid=1`, fixed: `${T}?cid=1` },
  { id: 'not-a-url', hit: 'https//t.example/pb', passes: T, fixed: T },
  { id: 'not-a-url', hit: '', passes: T },
  { id: 'not-a-url', hit: 'https://', passes: T },
  { id: 'unsupported-scheme', hit: 'ftp://t.example/pb', passes: T },
  { id: 'unsupported-scheme', hit: 'htttps://t.example/pb', passes: T, fixed: T },
  { id: 'unsupported-scheme', hit: 'hxxp://t.example/pb', passes: 'http://t.example/pb', fixed: T },
  { id: 'slashes', hit: 'https:/t.example/pb', passes: T, fixed: T },
  { id: 'slashes', hit: 'https:///t.example/pb', passes: T, fixed: T },
  { id: 'slashes', hit: 'https:\\\\t.example/pb', passes: T, fixed: T },
  { id: 'user-info', hit: 'https://user:pass@t.example/pb', passes: `${T}?user:pass@t.example`, fixed: T },
  { id: 'user-info', hit: 'https://user@t.example/pb', passes: T, fixed: T },
  { id: 'http', hit: 'http://t.example/pb', passes: T, fixed: T },
  { id: 'http', hit: ' HTTP://t.example/pb', passes: ` ${T}`, fixed: T },
]
