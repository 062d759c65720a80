/** Text as Markdown shows it to the letter, on one line and inside a cell of a table. Nothing becomes a link. */
export function plain(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_[\]<>&~@|]/g, (sign) => (sign === '|' ? '&#124;' : `\\${sign}`))
      // Bare addresses become links on GitHub: https://github.github.com/gfm/#autolinks-extension-
      .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
  )
}

/** Text in the letters of code: of a table's cell as much, so that none is clicked by mistake. */
export function code(text: string): string {
  // Readers differ in how they part a cell at `\|`, and in code no other way to write it is read.
  if (text.trim() === '' || text.includes('|')) return plain(text)
  const line = text.replace(/\s/g, ' ')
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** Several lines of code. */
export function block(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}\n${text}\n${fence}`
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [lineOf(head), lineOf(head.map(() => '---')), ...rows.map(lineOf)].join('\n')
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}
