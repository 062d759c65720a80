import { clickOver } from '../click'
import { type RuleCase, T } from './rule-case'

const click = clickOver(
  'https://shop.example/?gclid=EAIaIQobChMIabcdefghijklmnopqrstuvwxyzEAAYASAAEgKxyzvD_BwE',
)
const json = 'application/json; charset=utf-8'

export const restCases: RuleCase[] = [
  {
    id: 'secret-in-url',
    hit: `${T}?a=1&token=s3cr3t`,
    passes: `${T}?a=1&token={token}`,
    fixed: `${T}?a=1&token={token}`,
  },
  {
    id: 'secret-in-url',
    hit: `${T}?security_token=s3cr3t`,
    passes: `${T}?security_token=`,
    fixed: `${T}?security_token={security_token}`,
  },
  {
    id: 'secret-in-url',
    hit: `${T}?token=s3cr3t`,
    passes: { template: `${T}?token=s3cr3t&advertiserId=1`, receivingPlatform: 'hilltopads' },
    fixed: `${T}?token={token}`,
  },
  {
    id: 'secret-in-url',
    hit: { template: `${T}?key=s3cr3t`, click },
    passes: { template: `${T}?key=EAIaIQobChMIabcdefghijklmnopqrstuvwxyzEAAYASAAEgKxyzvD_BwE`, click },
    fixed: `${T}?key={key}`,
  },
  {
    id: 'secret-in-url',
    hit: 'https://t.example/0a1b2c3d/postback?subid=1',
    passes: 'https://t.example/{postback_key}/postback?subid=1',
    fixed: 'https://t.example/{postback_key}/postback?subid=1',
  },
  {
    id: 'body-with-get',
    hit: { template: T, method: 'GET', body: 'a=1' },
    passes: { template: T, body: 'a=1' },
  },
  {
    id: 'body-not-json',
    hit: { template: T, body: '{"cid":"{cid}",}', contentType: json },
    passes: { template: T, body: '{"cid":"{cid}"}', contentType: json },
  },
  {
    id: 'body-looks-like-json',
    hit: { template: T, body: '{"cid":"{cid}"}' },
    passes: { template: T, body: '{cid}=1' },
  },
]
