import { describe, expect, it } from 'vitest'
import { tokenFindings } from '@/lib/postback/token-host'
import { sampleContent, samplePartner, sampleTemplate } from './partners'

const TEMPLATE = 'https://t.example/pb?c={clickid}&security_token={security_token}'
const told = (url: string, template = TEMPLATE, kept = TEMPLATE) =>
  tokenFindings(samplePartner(), [sampleTemplate(sampleContent({ url: kept }))], { template }, url).map(
    ({ says }) => says,
  )

describe('a token', () => {
  it('goes to the host that a template of its partner names', () => {
    expect(told('https://t.example/pb?c=1')).toEqual([])
    expect(told('https://t.example/other?c=1')).toEqual([])
  })

  it.each([
    ['another host', 'https://evil.example/pb', TEMPLATE],
    ['another port', 'https://t.example:8443/pb', TEMPLATE],
    ['a host that is a macro in the template', 'https://evil.example/pb', 'https://{domain}/pb'],
    ['a host that is partly a macro', 'https://evil.example/pb', 'https://{d}.example/pb'],
  ])('does not go to %s', (_what, url, kept) => {
    expect(told(url, TEMPLATE, kept)).toEqual([expect.stringContaining('would go to')])
  })

  it('does not go out without encryption', () => {
    expect(told('http://t.example/pb')).toEqual([expect.stringContaining('without encryption')])
  })

  it('is no matter of a postback without one', () => {
    expect(told('http://evil.example/pb', 'http://evil.example/pb?c={clickid}')).toEqual([])
  })

  it('is found in headers and bodies', () => {
    const draft = {
      template: 'https://t.example/',
      body: '',
      headers: [{ value: 'Bearer {security_token}' }],
    }
    expect(tokenFindings(samplePartner(), [], draft, 'https://t.example/')).toHaveLength(1)
    expect(
      tokenFindings(
        samplePartner(),
        [],
        { ...draft, headers: [], body: '{security_token}' },
        'https://t.example/',
      ),
    ).toHaveLength(1)
  })

  it('only of the newest version counts as a host', () => {
    const moved = sampleTemplate(
      sampleContent({ url: 'https://old.example/' }),
      sampleContent({ url: TEMPLATE }),
    )
    expect(
      tokenFindings(samplePartner(), [moved], { template: TEMPLATE }, 'https://old.example/'),
    ).toHaveLength(1)
  })
})
