import type { HostHandler } from '../exchange'
import { page } from '../page'
import { html } from '../reply'

const ERROR_PAGE = page({
  host: 'broken.example',
  title: '500 Internal Server Error',
  body: '<p>The offer could not be loaded.</p>',
})

/** An advertiser whose server fails at every page. */
export const brokenHost: HostHandler = { '/*': () => html(ERROR_PAGE, { status: 500 }) }
