import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, messageName, t } from '@/lib/text'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Entry {
  message: string
  placeholders?: Record<string, { content: string }>
}

const catalogue: Record<string, Entry> = JSON.parse(
  readFileSync(`${root}public/_locales/en/messages.json`, 'utf8'),
)

/** A place in the code where a text of these parts is written. */
function template(parts: readonly string[]): TemplateStringsArray {
  return Object.assign([...parts], { raw: parts })
}

describe('a text', () => {
  it('has its values put in, and nothing where a value is undefined', () => {
    const note: string | undefined = undefined
    expect(t`${3} of ${'five'} clicks${note}`).toBe('3 of five clicks')
  })

  it('reads without a browser as the plain template does, whatever is in it', () => {
    const value = fc.oneof(fc.string(), fc.integer())
    const pieces = fc.array(fc.tuple(fc.string(), value), { maxLength: 9 })
    fc.assert(
      fc.property(fc.string(), pieces, (first, rest) => {
        const parts = [first, ...rest.map(([part]) => part)]
        const values = rest.map(([, each]) => each)
        expect(t(template(parts), ...values)).toBe(String.raw({ raw: parts }, ...values))
      }),
    )
  })
})

describe('the name of a message', () => {
  it('is the same for the same text, wherever it stands', () => {
    expect(messageName(['Delete ', '?'])).toBe(messageName(template(['Delete ', '?'])))
    expect(messageName(['Delete ', '?'])).toMatch(/^delete_[a-z0-9]+$/)
  })

  it('differs for texts that differ in case only, although case counts for nothing in a name', () => {
    const names = ['Open', 'open', 'OPEN'].map((text) => messageName([text]).toLowerCase())
    expect(new Set(names).size).toBe(3)
  })

  it('is one that both browsers take, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 10 }), (parts) => {
        expect(messageName(parts)).toMatch(/^[A-Za-z0-9_@]+$/)
      }),
    )
  })
})

describe('a list', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a or b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b or c'],
  ])('of %j reads', (words, all, any) => {
    expect(allOf(words)).toBe(all)
    expect(anyOf(words)).toBe(any)
  })
})

describe('the catalogue for translators', () => {
  it('has the texts of the code, and no others', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/messages.ts', '--check'],
      { cwd: root, encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it('names each message so that both browsers take it, and no two alike but for case', () => {
    const names = Object.keys(catalogue)
    expect(names.filter((name) => !/^[A-Za-z0-9_@]+$/.test(name))).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it('has for each placeholder its value, and the other way round', () => {
    const wrong = Object.entries(catalogue).filter(([, { message, placeholders = {} }]) => {
      // `$$` is a dollar sign.
      const signs = [...message.matchAll(/\$\$|\$(\w+)\$/g)]
      const used = signs.flatMap(([, name]) => name?.toLowerCase() ?? [])
      return used.join() !== Object.keys(placeholders).join()
    })
    expect(wrong).toEqual([])
  })

  it('has nothing that a machine reads: it would break in another language', () => {
    const code = /^(?:Mozilla\/|<|curl -|--|\[|\.|#)|‹redacted|="|^(?:GET|POST)$/
    const messages = Object.values(catalogue).map(({ message }) => message)
    expect(messages.filter((message) => code.test(message) && !message.includes('rel="noreferrer"'))).toEqual(
      [],
    )
  })

  it('describes the extension in no more characters than the stores take', () => {
    expect(catalogue.extension_description?.message.length).toBeLessThanOrEqual(132)
  })
})
