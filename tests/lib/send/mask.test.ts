import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskSecrets } from '@/lib/send/mask'

const secret = 'EAAB/token+with=signs'

it('replaces a secret wherever it stands, also encoded, and leaves the rest', () => {
  const masked = maskSecrets(
    {
      url: `https://graph.example/?t=${encodeURIComponent(secret)}&a=1`,
      headers: [{ name: 'Authorization', value: `Bearer ${secret}` }],
      body: { text: `{"echo":"${secret}"}`, bytes: 10, truncated: false },
      basic: btoa(secret),
    },
    [secret],
  )
  expect(masked).toEqual({
    url: 'https://graph.example/?t=‹secret›&a=1',
    headers: [{ name: 'Authorization', value: 'Bearer ‹secret›' }],
    body: { text: '{"echo":"‹secret›"}', bytes: 10, truncated: false },
    basic: '‹secret›',
  })
})

it('never leaves a secret, whatever surrounds it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (token, before, after) => {
      const text = maskSecrets({ text: before + token + after }, [token]).text
      expect(text.replaceAll('‹secret›', '\u0000')).not.toContain(token)
    }),
  )
})

it('does not take an empty field for a secret', () => {
  expect(maskSecrets('abc', ['', 'b'])).toBe('abc')
})

it.each([
  ['pasted with a space', `${secret} `, `Bearer ${secret}`],
  [
    'with lower-case escapes',
    secret,
    encodeURIComponent(secret).replace(/%../g, (octet) => octet.toLowerCase()),
  ],
  ['in JSON with escaped slashes', secret, `{"echo":"${secret.replaceAll('/', '\\/')}"}`],
])('finds a secret %s', (_how, known, text) => {
  expect(maskSecrets(text, [known])).toContain('‹secret›')
})
