import { takeOutSecrets } from '../postback/take-out-secrets'
import type { SavedLink } from '../schemas/link-template'
import type { OwnPlatform } from '../schemas/own-platform'
import { type AllSettings, type SettingsFile, settingsFileSchema } from '../schemas/settings-file'
import { z } from '../schemas/zod'
import { t } from '../text'
import { parseJson } from './import-json'
import { withoutLiterals, withoutSecrets } from './partner-file'
import { explainIssue } from './problem'
import { withoutLinkSecrets } from './saved-link'

const FORMAT = 'clickscope-settings'
const VERSION = 1

/** What a file brought, or why it cannot be read, in plain words that name the place. */
export type ReadSettings =
  | { ok: true; brought: AllSettings; secretsLeftOut: boolean }
  | { ok: false; message: string; path?: string }

/** All that the user set up as the text of a file, without secrets. `now` in milliseconds. */
export function settingsFileText(all: AllSettings, now: number): string {
  const file: SettingsFile = { format: FORMAT, version: VERSION, exportedAt: now, ...withoutAny(all).clean }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads the text of such a file. A secret that stands in it as plain text is left out. Never throws. */
export function readSettingsFile(text: string): ReadSettings {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const { content } = parsed
  const { format, version } = (content ?? {}) as Record<string, unknown>
  if (format !== FORMAT) return refuse(t`The file holds no settings: "format" is not "${FORMAT}".`, 'format')
  if (typeof version === 'number' && version > VERSION)
    return refuse(t`The file has version ${version}, of a newer Clickscope. Update the extension.`, 'version')
  const result = settingsFileSchema.safeParse(content)
  const [issue] = result.error?.issues ?? []
  if (issue)
    return refuse(t`The file is damaged: ${problemOf(issue, content)}.`, z.core.toDotPath(issue.path))
  const { clean, found } = withoutAny(result.data as SettingsFile)
  return { ok: true, brought: clean, secretsLeftOut: found }
}

/**
 * Mine with what a file brings: rules and limits stay mine, lists are joined. Of two with one id the file's counts; of
 * two histories of one template or link the longer, so that no version is lost; a host that I named stays what I named it.
 * Throws an error in plain words when the two together are too much.
 */
export function mergeSettings(mine: AllSettings, brought: AllSettings): AllSettings {
  const merged: AllSettings = {
    settings: {
      ...mine.settings,
      keepHosts: [...new Set([...mine.settings.keepHosts, ...brought.settings.keepHosts])],
      ownPlatforms: joined(mine.settings.ownPlatforms, brought.settings.ownPlatforms, ({ id }) => id),
      expectations: joined(
        mine.settings.expectations,
        brought.settings.expectations,
        ({ name, host = '' }) => `${name} ${host}`,
      ),
      receivers: { ...brought.settings.receivers, ...mine.settings.receivers },
    },
    partners: joined(mine.partners, brought.partners, ({ id }) => id),
    templates: joined(mine.templates, brought.templates, ({ id }) => id, longer),
    suites: joined(mine.suites, brought.suites, ({ id }) => id),
    links: joined(mine.links, brought.links, ({ id }) => id, withItsSecrets),
  }
  const file: SettingsFile = { format: FORMAT, version: VERSION, exportedAt: 0, ...merged }
  const [issue] = settingsFileSchema.safeParse(file).error?.issues ?? []
  if (issue) throw new Error(t`Together with what you have, ${problemOf(issue, file)}.`)
  return merged
}

function problemOf(issue: z.core.$ZodIssue, file: unknown): string {
  const path = z.core.toDotPath(issue.path)
  return issue.code === 'unrecognized_keys'
    ? t`${path || t`the file`} has ${issue.keys.map((key) => `"${key.slice(0, 60)}"`).join(', ')}, which is not known here`
    : `${path} ${explainIssue(issue, file)}`
}

function longer<Entry extends { versions: readonly unknown[] }>(one: Entry, other: Entry): Entry {
  return other.versions.length >= one.versions.length ? other : one
}

/** My link whole, where the other is the same without its secrets. */
function withItsSecrets(mine: SavedLink, other: SavedLink): SavedLink {
  const isSame = JSON.stringify(withoutLinkSecrets(mine).link) === JSON.stringify(other)
  return isSame ? mine : longer(mine, other)
}

function joined<Entry>(
  mine: readonly Entry[],
  brought: readonly Entry[],
  keyOf: (entry: Entry) => string,
  choose = (_: Entry, other: Entry) => other,
): Entry[] {
  const entries = new Map(mine.map((entry) => [keyOf(entry), entry]))
  for (const entry of brought) {
    const there = entries.get(keyOf(entry))
    entries.set(keyOf(entry), there ? choose(there, entry) : entry)
  }
  return [...entries.values()]
}

function withoutAny({ settings, partners, templates, suites, links }: AllSettings): {
  clean: AllSettings
  found: boolean
} {
  const platforms = settings.ownPlatforms.map(withoutOwnSecrets)
  const cleanPartners = partners.map(withoutSecrets)
  const cleanTemplates = templates.map(withoutLiterals)
  const cleanLinks = links.map(withoutLinkSecrets)
  return {
    clean: {
      settings: { ...settings, ownPlatforms: platforms.map(({ platform }) => platform) },
      partners: cleanPartners.map(({ partner }) => partner),
      templates: cleanTemplates.map(({ template }) => template),
      suites,
      links: cleanLinks.map(({ link }) => link),
    },
    found: [...platforms, ...cleanPartners, ...cleanTemplates, ...cleanLinks].some(({ found }) => found),
  }
}

/** In the postback of an own platform a secret may have been pasted too. */
function withoutOwnSecrets(platform: OwnPlatform): { platform: OwnPlatform; found: boolean } {
  const { postback } = platform
  if (!postback) return { platform, found: false }
  const { content, secrets } = takeOutSecrets({ method: 'GET', url: postback.template, headers: [] })
  return {
    platform: { ...platform, postback: { ...postback, template: content.url } },
    found: Object.keys(secrets).length > 0,
  }
}

function refuse(message: string, path: string): ReadSettings & { ok: false } {
  return { ok: false, message, path }
}
