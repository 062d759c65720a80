import type { FilledValue, Run } from '../schemas/run'

/** A run to be filled into its form once more; nothing is sent by it. */
export interface RunAgain {
  template: string
  method: Run['request']['method']
  body?: string
  contentType?: string
  values: FilledValue[]
  /** Secrets that were never stored: parameters and fields that must be typed again. */
  asked: string[]
}

/** As `lib/send/mask.ts` writes it in the place of a secret. */
const MASK = '‹secret›'
const MASKED_FIELD = /(?:([\w.-]+)=|"([\w.-]+)"\s*:\s*")‹secret›/g

/**
 * What a postback was made from, as its form takes it. A secret that was masked becomes a macro of its parameter's
 * name, which has no value until it is typed.
 */
export function runAgain({ template, templateBody, request, values }: Run): RunAgain {
  const asked = new Set<string>()
  const unmask = (text: string) => {
    const named = text.replace(MASKED_FIELD, (whole, parameter, key) => {
      const name = parameter ?? key
      asked.add(name)
      return whole.replace(MASK, `{${name}}`)
    })
    if (named.includes(MASK)) asked.add('secret')
    return named.replaceAll(MASK, '{secret}')
  }
  for (const { name, value } of values) if (value.includes(MASK)) asked.add(name)
  const body = templateBody ?? request.body
  const contentType = request.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value
  return {
    template: unmask(template ?? request.url),
    method: request.method,
    ...(body === undefined ? {} : { body: unmask(body) }),
    ...(contentType === undefined ? {} : { contentType }),
    values: values.filter(({ value }) => !value.includes(MASK)),
    asked: [...asked],
  }
}
