/** All that a click is found by, in small letters. Beside its row and not in it, so that lists stay quick to read. */
export interface SearchText {
  /** Of the click. */
  id: string
  text: string
}
