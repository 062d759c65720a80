import { readFileSync } from 'node:fs'
import { isWebAddress, noWebAddress } from '../start-options.mjs'

/**
 * The links of a text, one a line; empty lines and those that begin with `#` are passed over. What is no link is
 * a problem that names its line, counted from 1.
 *
 * @param {string} text
 * @returns {{ links: string[], problems: string[] }}
 */
export function parseLinkList(text) {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ number: index + 1, link: line.trim() }))
    .filter(({ link }) => link !== '' && !link.startsWith('#'))
  const isLink = lines.map(({ link }) => isWebAddress(link))
  return {
    links: lines.filter((_, index) => isLink[index]).map(({ link }) => link),
    problems: lines
      .filter((_, index) => !isLink[index])
      .map(({ number, link }) => `Line ${number}: ${noWebAddress(link)}`),
  }
}

/**
 * The links of a file, or why it cannot be used. Where one line is wrong nothing is clicked, since each click
 * counts and would be made again with the corrected list.
 *
 * @param {string} path
 * @returns {{ links: string[] } | import('../start-options.mjs').Refusal}
 */
export function readLinkList(path) {
  const text = readText(path)
  if (text === undefined) return { text: `${path} cannot be read. --list takes a text file.`, exitCode: 2 }
  const { links, problems } = parseLinkList(text)
  if (problems.length > 0) {
    return { text: [`${path}: nothing was clicked.`, ...problems].join('\n'), exitCode: 2 }
  }
  if (links.length === 0) return { text: `${path} holds no link. Write one a line.`, exitCode: 2 }
  return { links }
}

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
