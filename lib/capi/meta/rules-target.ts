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
    says: ({ dataset }) => (dataset ? 'The dataset ID is not a number.' : 'The dataset ID is missing.'),
    why: 'Meta answers error 803 to anything but digits.',
    fix: 'Copy the ID from Events Manager › Data sources.',
    docs: metaDocs.guide,
    broken: ({ dataset = '' }) => !/^\d+$/.test(dataset),
  },
  {
    id: 'version-malformed',
    severity: 'error',
    field: 'version',
    says: 'The API version is malformed.',
    why: 'It is part of the address of the request.',
    fix: `Write it like ${defaultVersion}.`,
    broken: ({ version = defaultVersion }) => !/^v\d+\.\d+$/.test(version),
  },
  testModeRule({
    field: 'test_event_code',
    name: 'test event code',
    fix: 'Copy the code from Events Manager › Test events.',
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
    says: 'The test event code does not look like one.',
    why: 'Codes look like TEST12345; with another the event may not show up under Test events.',
    fix: 'Copy the code again, whole and in capitals.',
    docs: metaDocs.test,
    broken: ({ test_event_code }) => test_event_code !== undefined && !/^TEST\d+$/.test(test_event_code),
  },
  {
    id: 'test-event-counts',
    severity: 'info',
    field: 'test_event_code',
    says: 'A Meta test event still counts.',
    why: 'Meta does not drop it: it flows into Events Manager and is used for targeting and measurement.',
    docs: metaDocs.test,
    broken: ({ test_event_code }) => test_event_code !== undefined,
  },
]
