import { chainLines, oneLine } from '../terminal'
import { judgeLink, type LinkResult } from './link-result'

const SUITE = 'Clickscope links'

/**
 * A JUnit XML report with one test case per link, as build servers read it: the failure carries the verdict as its
 * message and the chain as its text. https://github.com/testmoapp/junitxml
 */
export function junitXml(results: LinkResult[], startedAt: Date): string {
  const failures = results.filter((result) => !judgeLink(result).passed).length
  const milliseconds = results.reduce((sum, result) => sum + result.milliseconds, 0)
  const counts = { tests: results.length, failures, errors: 0, skipped: 0, time: seconds(milliseconds) }
  const timestamp = startedAt.toISOString().slice(0, 19)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: SUITE, ...counts })}>`,
    `  <testsuite${attributes({ name: SUITE, ...counts, timestamp })}>`,
    ...results.map(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function testCase(result: LinkResult): string {
  const { passed, code, sentence } = judgeLink(result)
  const start = `    <testcase${attributes({ name: result.link, classname: SUITE, time: seconds(result.milliseconds) })}`
  if (passed) return `${start}/>`
  const chain = result.clicks.flatMap((click) => chainLines(click, oneLine)).join('\n')
  return [
    `${start}>`,
    `      <failure${attributes({ type: code, message: sentence })}>${escapeXml(chain)}</failure>`,
    '    </testcase>',
  ].join('\n')
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes for text and attributes; what XML cannot hold at all becomes `�`. https://www.w3.org/TR/xml/#charsets */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '�')
    .replace(/[&<>"]/g, (character) => entities[character] as string)
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3)
}
