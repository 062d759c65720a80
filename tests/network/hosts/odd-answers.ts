import { gzipSync } from 'node:zlib'
import type { Exchange, HostHandler } from '../exchange'
import { page } from '../page'
import { html, type Reply, redirectTo, text } from '../reply'
import { blocked } from './postback'

/** The transparent pixel that trackers answer with. */
export const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const SIGN_IN_PAGE = page({
  host: 'go.trk.example',
  title: 'Sign in',
  body: '<p>Please sign in to go on.</p>',
})

/** Answers of a postback endpoint that are easily misread. */
export const oddAnswers: HostHandler = {
  /** Moved to https: a POST loses its body on the way. */
  '/redirect': ({ url }) => redirectTo(`https://go.trk.example/postback${url.search}`, { status: 301 }),
  '/slow': slow,
  '/reset': () => 'reset',
  '/gif': () => ({
    status: 200,
    headers: { 'content-type': 'image/gif', 'cache-control': 'max-age=3600' },
    body: PIXEL,
  }),
  '/latin1': () => ({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=iso-8859-1' },
    body: Buffer.from('Conversión aceptada: 12,50 £', 'latin1'),
  }),
  '/gzip': () => ({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-encoding': 'gzip' },
    body: gzipSync('success=true;'),
  }),
  /** Says UTF-8 and is not. */
  '/broken-charset': () => ({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: Buffer.from('Conversión', 'latin1'),
  }),
  '/unknown-charset': () => ({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=klingon' },
    body: 'OK',
  }),
  /** Takes what it was sent to another host. */
  '/elsewhere': ({ url }) =>
    redirectTo(`https://affise.partner.example/postback${url.search}`, { status: 307 }),
  /** A firewall that lets nobody through. */
  '/waf': blocked,
  '/html200': () => html(SIGN_IN_PAGE),
  '/get-only': ({ request }) =>
    request.method === 'GET'
      ? text('OK')
      : text('Method Not Allowed', { status: 405, headers: { allow: 'GET' } }),
  '/too-many': () => text('Too many requests', { status: 429, headers: { 'retry-after': '60' } }),
  /** Takes postbacks from addresses of its list only. */
  '/unlisted': () => text('Current IP-address is denied', { status: 403 }),
  '/no-token': () => text('Unauthorized', { status: 401 }),
  /** TUNE answers 200 whatever happened. */
  '/error200': () => text('success=false; err_msg=Invalid Trans. ID #1027c887059b47b.;'),
}

async function slow({ url, pause }: Exchange): Promise<Reply> {
  await pause(Number(url.searchParams.get('ms')))
  return text('OK')
}
