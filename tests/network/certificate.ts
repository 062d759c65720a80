import { createHash, X509Certificate } from 'node:crypto'
import { generate } from 'selfsigned'

export interface Certificate {
  key: string
  cert: string
  /** SHA-256 of the public key (SPKI, DER) in base64: how Chromium's `--ignore-certificate-errors-spki-list` names it. */
  spki: string
  /** The certificate itself (DER, base64), for a browser that is to trust it. */
  der: string
}

/** A fresh self-signed certificate for these hosts, kept in memory only. */
export async function createCertificate(
  hosts: readonly string[],
  commonName = 'Clickscope test network',
): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  })
  const { publicKey, raw } = new X509Certificate(cert)
  const spki = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }))
  return { key, cert, spki: spki.digest('base64'), der: raw.toString('base64') }
}
