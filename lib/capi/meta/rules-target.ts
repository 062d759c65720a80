import { t } from '../../text'
import type { Rule } from '../rules/rule'
import { misplacedRules, testModeRule } from '../rules/target'
import { metaDocs } from './docs'
import { defaultVersion, type MetaDraft } from './fields'

/** Where the event goes, and that it is a test. */
export const targetRules: readonly Rule<MetaDraft>[] = [
  {
    id: 'dataset-not-digits',
    severity: 'error',
    field: 'dataset',
    says: ({ dataset }) => (dataset ? t`The dataset ID is not a number.` : t`The dataset ID is missing.`),
    why: t`Meta answers error 803 to anything but digits.`,
    fix: t`Copy the ID from Events Manager › Data sources.`,
    docs: metaDocs.guide,
    broken: ({ dataset = '' }) => !/^\d+$/.test(dataset),
  },
  {
    id: 'version-malformed',
    severity: 'error',
    field: 'version',
    says: t`The API version is malformed.`,
    why: t`It is part of the address of the request.`,
    fix: t`Write it like ${defaultVersion}.`,
    broken: ({ version = defaultVersion }) => !/^v\d+\.\d+$/.test(version),
  },
  testModeRule({
    field: 'test_event_code',
    name: t`test event code`,
    fix: t`Copy the code from Events Manager › Test events.`,
    docs: metaDocs.test,
  }),
  ...misplacedRules(
    metaDocs.test,
    ['dataset', 'test_event_code', 'event_name', 'event_id'],
    'test_event_code',
  ),
  {
    id: 'test-code-unusual',
    severity: 'warn',
    field: 'test_event_code',
    says: t`The test event code does not look like one.`,
    why: t`Codes look like TEST12345; with another the event may not show up under Test events.`,
    fix: t`Copy the code again, whole and in capitals.`,
    docs: metaDocs.test,
    broken: ({ test_event_code }) => test_event_code !== undefined && !/^TEST\d+$/.test(test_event_code),
  },
  {
    id: 'test-event-counts',
    severity: 'info',
    field: 'test_event_code',
    says: t`A Meta test event still counts.`,
    why: t`Meta does not drop it: it flows into Events Manager and is used for targeting and measurement.`,
    docs: metaDocs.test,
    broken: ({ test_event_code }) => test_event_code !== undefined,
  },
]
