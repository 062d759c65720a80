/**
 * Another value of the same shape: every digit is the next one, and where there are few of them every letter too.
 * Hexadecimal stays hexadecimal; a text without either gets an x.
 */
export function wrongValue(value: string): string {
  const digits = value.replace(/\D/g, '').length
  const turned = value.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10))
  if (digits >= 3) return turned
  const isHex = /^[\da-f-]*$/i.test(value)
  const wrong = turned.replace(/[a-z]/gi, (letter) => nextLetter(letter, isHex ? 'f' : 'z'))
  return wrong === value ? `${value}x` : wrong
}

function nextLetter(letter: string, last: string): string {
  const isUpper = letter === letter.toUpperCase()
  const lower = letter.toLowerCase()
  const next = lower === last ? 'a' : String.fromCharCode(lower.charCodeAt(0) + 1)
  return isUpper ? next.toUpperCase() : next
}
