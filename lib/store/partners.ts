import type { Partner } from '../schemas/partner'
import type { Template } from '../schemas/template'
import { database } from './database'
import { forgetPartnerSecrets } from './partner-secrets'
import { changeSettings } from './settings'

/** Writes a partner, new or changed. */
export async function putPartner(partner: Partner): Promise<void> {
  await database.partners.put(partner)
  await tellExpectations()
}

/** A partner, or undefined when it is gone. */
export async function readPartner(partnerId: string): Promise<Partner | undefined> {
  return database.partners.get(partnerId)
}

/** Deletes a partner with its templates and tokens; runs that were sent to it stay. */
export async function deletePartner(partnerId: string): Promise<void> {
  await database.transaction('rw', database.partners, database.templates, async () => {
    await database.partners.delete(partnerId)
    await database.templates.where('partnerId').equals(partnerId).delete()
  })
  await tellExpectations()
  await forgetPartnerSecrets(partnerId)
}

/** Adds partners with their templates in one transaction. Throws when one of the ids is there already. */
export async function addPartners(
  partners: readonly Partner[],
  templates: readonly Template[],
): Promise<void> {
  await database.transaction('rw', database.partners, database.templates, async () => {
    await database.partners.bulkAdd([...partners])
    await database.templates.bulkAdd([...templates])
  })
  await tellExpectations()
}

/** Writes into the settings what the partners' records say must arrive: by them clicks are judged. */
export async function tellExpectations(): Promise<void> {
  const partners = await database.partners.orderBy('name').toArray()
  const partnerExpectations = partners.flatMap(({ name, mustArrive = [] }) =>
    mustArrive.map((expectation) => ({ ...expectation, partner: name })),
  )
  await changeSettings({ partnerExpectations })
}
