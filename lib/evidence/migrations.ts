import { t } from '../text'

/** A file of any version, before the schema has looked at it. */
export type AnyFile = Readonly<Record<string, unknown>>

/** By the version a file comes from: how it becomes a file of the next. */
export type Migrations = Readonly<Record<number, (file: AnyFile) => AnyFile>>

/** The version that this release writes. */
export const currentVersion = 1

const migrations: Migrations = {}

/** The file in the current version; its `version` must not be newer than that. */
export function migrate(
  file: AnyFile,
  version: number,
  steps = migrations,
  target = currentVersion,
): AnyFile {
  if (version >= target) return file
  const step = steps[version]
  if (!step) throw new Error(t`No migration from version ${version}.`)
  return migrate({ ...step(file), version: version + 1 }, version + 1, steps, target)
}
