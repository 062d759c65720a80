import type { Exchange, HostHandler } from '../exchange'
import { mintClickId, mintTransactionId } from '../mint'
import { page, scriptLiteral } from '../page'
import { html, type Reply, redirectTo } from '../reply'

const EVERFLOW = 'https://ef.trk.example'
const REDTRACK = 'https://rt.trk.example'
const KEITARO = 'https://kt.trk.example'
const CAMPAIGN = '5dad7416a0e11e000128870e'

/** A shop that is linked to without a redirect; the path says whose script its page has. */
export const directHost: HostHandler = {
  '/everflow': landing(`${EVERFLOW}/scripts/sdk/everflow.js`),
  '/redtrack': landing(`${REDTRACK}/track.js?rtkcmpid=${CAMPAIGN}`),
  '/keitaro': landing(`${KEITARO}/kclient.js`),
  /** The script of the page only asks when somebody presses its button. */
  '/late': () =>
    html(
      page({
        host: 'direct.example',
        title: 'Later',
        body: `<button id="call" onclick="fetch('${EVERFLOW}/sdk/click?_ef_transaction_id=&oid=1&affid=1&async=json')">Call</button>
<a id="next" href="/after">Next</a>`,
      }),
    ),
  '/after': () =>
    html(page({ host: 'direct.example', title: 'After', body: '<p>Nothing is tracked here.</p>' })),
}

/** As the script of https://github.com/everflow-io/everflow-sdk asks, and keeps the answer; and one tracking link. */
export const everflowHost: HostHandler = {
  '/2CTPL/3QQG7/': () => redirectTo(`https://shop.example/landing?_ef_transaction_id=${mintTransactionId()}`),
  '/scripts/sdk/everflow.js': () =>
    script(`
const from = new URLSearchParams(location.search)
const query = new URLSearchParams({ _ef_transaction_id: '', oid: from.get('oid') ?? '', affid: from.get('affid') ?? '', __cc: '', async: 'json' })
fetch('${EVERFLOW}/sdk/click?' + query, { credentials: 'include' }).then((answer) => answer.json()).then(({ transaction_id, oid }) => {
  document.cookie = 'ef_tid_c_o_' + oid + '=' + transaction_id + ';path=/'
})`),
  '/sdk/click': (exchange) =>
    json(exchange, { transaction_id: mintTransactionId(), oid: exchange.url.searchParams.get('oid') }),
}

/** As the script that RedTrack serves: the click is asked for, then viewed by its ID, which the page's links get. */
export const redtrackHost: HostHandler = {
  '/track.js': ({ url }) =>
    script(`
const campaign = ${scriptLiteral(url.searchParams.get('rtkcmpid'))}
fetch('${REDTRACK}/' + campaign + '?format=json&referrer=' + document.referrer + '&' + location.search.slice(1)).then((answer) => answer.json()).then(({ clickid }) => {
  document.cookie = 'rtkclickid-store=' + clickid + ';path=/'
  for (const link of document.links) link.href += '?clickid=' + clickid
  return fetch('${REDTRACK}/view?clickid=' + clickid + '&referrer=' + document.referrer)
})`),
  [`/${CAMPAIGN}`]: (exchange) => json(exchange, { clickid: mintClickId() }),
  '/view': (exchange) => json(exchange, {}),
}

/** KClient JS as https://docs.keitaro.io/ru/campaign-integrations/kclientjs.html has it: the answer keeps the ID. */
export const keitaroClientHost: HostHandler = {
  '/kclient.js': () =>
    script(`
const answer = document.createElement('script')
answer.src = '${KEITARO}/?return=js.client&sub_id=' + (localStorage.subId ?? '') + '&url=' + encodeURIComponent(location.href)
document.head.append(answer)`),
  '/': () => script(`localStorage.setItem('subId', ${scriptLiteral(mintClickId())})`),
}

function landing(source: string) {
  return () =>
    html(
      page({
        host: 'direct.example',
        title: 'Running shoes',
        head: `<script src="${source}" defer></script>`,
        body: '<p>EUR 89.00, free returns.</p><a id="next" href="/after">Next</a>',
      }),
    )
}

function script(body: string): Reply {
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body }
}

function json({ request }: Exchange, value: object): Reply {
  const { origin = '*' } = request.headers
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
    },
    body: JSON.stringify(value),
  }
}
