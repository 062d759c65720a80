import { type OwnFile, ownFileSchema } from '../schemas/own-file'
import type { Settings } from '../schemas/settings'
import { t } from '../text'
import { explainOwn } from './own-problem'

/** The user's platforms and expectations as the text of a file. */
export function ownFileText({
  ownPlatforms,
  expectations,
}: Pick<Settings, 'ownPlatforms' | 'expectations'>): string {
  const file: OwnFile = { format: 'clickscope-platforms', version: 1, platforms: ownPlatforms, expectations }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads the text of such a file. Throws an error that says, in plain words, which field is wrong and how. */
export function readOwnFile(text: string): OwnFile {
  const content = readJson(text)
  const { format, version } = (content ?? {}) as Record<string, unknown>
  if (format !== 'clickscope-platforms')
    throw new Error(t`It is no file of platforms: "format" is not "clickscope-platforms".`)
  if (typeof version === 'number' && version > 1)
    throw new Error(t`It has version ${version}, of a newer Clickscope. Update the extension.`)
  const result = ownFileSchema.safeParse(content)
  const [issue] = result.error?.issues ?? []
  if (issue) throw new Error(explainOwn(issue, content))
  return result.data as OwnFile
}

/** The value of a JSON text. Throws an error in plain words when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(t`It is not JSON: ${(error as Error).message}.`)
  }
}
