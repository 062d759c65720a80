/** One test case; one that neither failed nor was skipped passed. */
export interface JUnitCase {
  name: string
  milliseconds?: number
  failure?: { type: string; message: string; text: string }
  /** Why it could not be judged. */
  skipped?: string
}

export interface JUnitSuite {
  name: string
  cases: readonly JUnitCase[]
}

/** A JUnit XML report as build servers read it. https://github.com/testmoapp/junitxml */
export function junitXml(name: string, suites: readonly JUnitSuite[], startedAt: Date): string {
  const timestamp = startedAt.toISOString().slice(0, 19)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name, ...countsOf(suites.flatMap(({ cases }) => cases)) })}>`,
    ...suites.flatMap((suite) => [
      `  <testsuite${attributes({ name: suite.name, ...countsOf(suite.cases), timestamp })}>`,
      ...suite.cases.map((each) => testCase(each, suite.name)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}

function countsOf(cases: readonly JUnitCase[]) {
  return {
    tests: cases.length,
    failures: cases.filter(({ failure }) => failure).length,
    errors: 0,
    skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
    time: seconds(cases.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0)),
  }
}

function testCase({ name, milliseconds = 0, failure, skipped }: JUnitCase, classname: string): string {
  const start = `    <testcase${attributes({ name, classname, time: seconds(milliseconds) })}`
  if (failure) {
    const { type, message, text } = failure
    return `${start}>\n      <failure${attributes({ type, message })}>${escapeXml(text)}</failure>\n    </testcase>`
  }
  if (skipped === undefined) return `${start}/>`
  return `${start}>\n      <skipped${attributes({ message: skipped })}/>\n    </testcase>`
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
