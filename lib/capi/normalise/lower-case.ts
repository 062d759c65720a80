import { kept, type Normalised } from './normalised'

/** Trimmed, lower-case, composed (NFC), and nothing else: for a rule that asks for no more. */
export function lowerCase(plain: string): Normalised {
  return kept(plain.trim().toLowerCase().normalize('NFC'))
}
