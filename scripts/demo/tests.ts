import type { MetaTest } from '@/tests/e2e/harness/pages/meta-form'
import { GRAPH_DATASET, GRAPH_TOKEN } from '@/tests/network/hosts/graph'

/** A postback to the tracker on this machine, for a lead that pays 12.50. */
export const POSTBACK_TEMPLATE = 'https://go.trk.example/postback?clickid={clickid}&sum=12.50&status=lead'

/** A Meta test event that the Graph API's stand-in on this machine accepts. */
export const META_TEST: MetaTest = {
  dataset: GRAPH_DATASET,
  token: GRAPH_TOKEN,
  testCode: 'TEST12345',
  eventName: 'Lead',
  email: 'jane.doe@shop.example',
}
