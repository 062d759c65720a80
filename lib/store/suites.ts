import type { KeptSuite } from '../schemas/suite'
import { database } from './database'

/** Every suite, by name. */
export async function readSuites(): Promise<KeptSuite[]> {
  const suites = await database.suites.toArray()
  return suites.sort((one, other) => one.suite.name.localeCompare(other.suite.name))
}

/** Writes a suite, new or changed. */
export async function putSuite(suite: KeptSuite): Promise<void> {
  await database.suites.put(suite)
}

/** Adds suites in one transaction. Throws when one of the ids is there already. */
export async function addSuites(suites: readonly KeptSuite[]): Promise<void> {
  await database.suites.bulkAdd([...suites])
}

export async function deleteSuite(suiteId: string): Promise<void> {
  await database.suites.delete(suiteId)
}
