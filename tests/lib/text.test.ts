import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { allOf, anyOf, counted, messageName, t } from '@/lib/text'

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

describe('a number in a text', () => {
  const HOPS = ['', ' hops']
  const OF = ['', ' of ', ' hops']

  /** The texts as a browser in Polish has them, which knows these messages and no others. */
  async function inPolish(messages: Readonly<Record<string, string>>) {
    vi.resetModules()
    vi.stubGlobal('browser', {
      i18n: {
        getUILanguage: () => 'pl',
        getMessage: (name: string, values: string[]) =>
          (messages[name] ?? '').replace(/\$(\d)/g, (_, place) => values[place - 1] ?? ''),
      },
    })
    return import('@/lib/text')
  }
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    [1, '1 skok'],
    [2, '2 skoki'],
    [4, '4 skoki'],
    [5, '5 skoków'],
    [12, '12 skoków'],
    [22, '22 skoki'],
    [112, '112 skoków'],
    [1.5, '1.5 skoku'],
  ])('asks for its plural in Polish: %d', async (count, text) => {
    const name = messageName(HOPS)
    const { t } = await inPolish({
      [`${name}_one`]: '$1 skok',
      [`${name}_few`]: '$1 skoki',
      [`${name}_many`]: '$1 skoków',
      [name]: '$1 skoku',
    })
    expect(t`${count} hops`).toBe(text)
  })

  it('takes the one form that there is, and English where there is none', async () => {
    const { t } = await inPolish({ [messageName(HOPS)]: 'skoków: $1' })
    expect(t`${3} hops`).toBe('skoków: 3')
    expect(t`${3} more hops`).toBe('3 more hops')
  })

  it('decides beside another one', async () => {
    const { t } = await inPolish({
      [`${messageName(OF)}_few_many`]: '$1 z $2 skoków',
      [messageName(OF)]: 'skoki: $1/$2',
    })
    expect(t`${2} of ${5} hops`).toBe('2 z 5 skoków')
    expect(t`${5} of ${5} hops`).toBe('skoki: 5/5')
    expect(t`${'2'} of ${'5'} hops`).toBe('skoki: 2/5')
  })

  it('that may be big is written as the language has it, and decides the plural, too', async () => {
    const { t, counted } = await inPolish({
      [`${messageName(HOPS)}_few`]: '$1 skoki',
      [messageName(HOPS)]: '$1 skoków',
    })
    expect(t`${counted(26_522)} hops`).toBe('26\u00a0522 skoki')
    expect(t`${counted(26_520)} hops`).toBe('26\u00a0520 skoków')
  })

  it('is written as in English without a browser', () => {
    expect(t`${counted(26_520)} hops`).toBe('26,520 hops')
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
