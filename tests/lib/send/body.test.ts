import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesOf } from '@/components/fire/body-views'
import { readBody } from '@/lib/send/body'

const read = (bytes: Uint8Array, contentType = 'text/plain') =>
  readBody(new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': contentType } }))

it('a body is read in its own charset, and its bytes are kept where its UTF-8 has others', async () => {
  const latin = await read(Buffer.from('Conversión £', 'latin1'), 'text/plain; charset=iso-8859-1')
  expect(latin).toMatchObject({ text: 'Conversión £', charset: 'iso-8859-1', bytes: 12 })
  expect(Buffer.from(bytesOf(latin)).toString('latin1')).toBe('Conversión £')
  expect(await read(Buffer.from('OK'))).toEqual({ text: 'OK', bytes: 2, truncated: false })
})

it('the bytes of an answer can always be shown as they came', async () => {
  const charsets = fc.constantFrom('', 'utf-8', 'iso-8859-1', 'shift_jis', 'utf-16le', 'klingon')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), charsets, async (bytes, charset) => {
      const body = await read(bytes, `text/plain; charset=${charset}`)
      expect([...bytesOf(body)]).toEqual([...bytes])
    }),
  )
})

it('a byte order mark is not lost', async () => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x4f, 0x4b)
  const body = await read(bytes)
  expect(body.text).toBe('OK')
  expect(bytesOf(body)).toEqual(bytes)
})
