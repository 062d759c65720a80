import { JSONParser } from '@streamparser/json'
import { isNdjson, ndjsonReader } from './formats/ndjson'
import { importHar, isHar } from './import-har'
import { checkContent, type Imported, parseJson } from './import-json'

/** Bytes; so much is parsed in a moment. */
const AT_ONCE = 2_000_000
/** Bytes: some ten milliseconds to parse. */
const CHUNK = 128_000
/** Characters; the first line of an NDJSON file tells only of the file. */
const LONGEST_HEAD = 10_000
/** How much of the time goes into reading; the rest goes into checking. */
const READING = 0.6

/** Called after each small step with how much is done, from 0 to 1; what it throws ends the reading. */
export type Pause = (done: number) => Promise<void>

/**
 * Reads a file as `importFile` does, with the same result, but in small steps, for one that takes long. Throws
 * nothing but what `pause` throws.
 */
export async function importBlob(file: Blob, pause: Pause): Promise<Imported> {
  const read = await readContent(file, (part) => pause(part * READING))
  if (!read.ok) return read
  if (isHar(read.content)) return importHar(read.content)
  const checking = checkContent(read.content)
  for (;;) {
    const step = checking.next()
    if (step.done) return step.value
    await pause(READING + step.value * (1 - READING))
  }
}

type Read = ReturnType<typeof parseJson>

async function readContent(file: Blob, pause: Pause): Promise<Read> {
  const [first = ''] = (await file.slice(0, LONGEST_HEAD).text()).trimStart().split('\n', 1)
  if (isNdjson(first)) return readLines(file, pause)
  if (file.size <= AT_ONCE) return parseJson(await file.text())
  return parseSlowly(file, pause)
}

async function readLines(file: Blob, pause: Pause): Promise<Read> {
  const reader = ndjsonReader()
  const decoder = new TextDecoder()
  let rest = ''
  for await (const { bytes, part } of chunksOf(file)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const refused = refusalOf(() => reader.add(line))
      if (refused) return refused
      await pause(part)
    }
  }
  return refusalOf(() => reader.add(rest + decoder.decode())) ?? { ok: true, content: reader.content() }
}

async function parseSlowly(file: Blob, pause: Pause): Promise<Read> {
  const parser = new JSONParser({ paths: ['$'], keepStack: false })
  let content: unknown
  parser.onValue = ({ value }) => {
    content = value
  }
  for await (const { bytes, part } of chunksOf(file)) {
    // It does not say for every fault where it is; what parses the whole at once does.
    if (refusalOf(() => parser.write(bytes))) return parseJson(await file.text())
    await pause(part)
  }
  return parser.isEnded ? { ok: true, content } : parseJson(await file.text())
}

function refusalOf(step: () => void): (Read & { ok: false }) | undefined {
  try {
    step()
  } catch (error) {
    return { ok: false, message: (error as Error).message }
  }
}

/** The bytes of a file in small parts, each with how much of it is read then, from 0 to 1. */
async function* chunksOf(file: Blob): AsyncGenerator<{ bytes: Uint8Array; part: number }> {
  for (let at = 0; at < file.size; at += CHUNK) {
    const bytes = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer())
    yield { bytes, part: (at + bytes.length) / file.size }
  }
}
