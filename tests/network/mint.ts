import { randomBytes } from 'node:crypto'

/** A tracker's click ID: 24 hex digits, as RedTrack's. */
export function mintClickId(): string {
  return randomBytes(12).toString('hex')
}

/** 32 hex digits, as Everflow's transaction ID. */
export function mintTransactionId(): string {
  return randomBytes(16).toString('hex')
}

/** A network's click ID: 39 characters with `xy` and `Uk` at their places and a `0` at the end, as Impact's. */
export function mintIrclickid(): string {
  return `${randomText(9)}xy${randomText(13)}Uk${randomText(12)}0`
}

/** So many random letters, digits, `-` and `_`. */
export function randomText(length: number): string {
  return randomBytes(length).toString('base64url').slice(0, length)
}
