import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { exportSchema } from '@/lib/schemas/export'
import { ROOT } from '@/scripts/setup/run.mjs'
import { DEMO_LINKS, FBCLID, GCLID } from '@/tests/network/links'
import { xmlElements } from '@/tests/scripts/check/xml-elements'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const list = join(folder, 'links.txt')
const junit = join(folder, 'reports', 'out.xml')
const suite = join(folder, 'suite.json')
const json = join(folder, 'reports', 'out.json')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `npm start -- …` as a pipeline does, and returns what it printed and its exit code. */
async function start(...args: string[]) {
  const run = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: ROOT })
  const exited = new Promise<number | null>((resolve) => run.once('exit', resolve))
  const [stdout, stderr, exitCode] = await Promise.all([text(run.stdout), text(run.stderr), exited])
  return { stdout, stderr, exitCode }
}

function demoLink(id: string): string {
  return DEMO_LINKS.find((link) => link.id === id)?.href as string
}

// Each run starts a browser, and builds first what is not built.
describe('npm start in a pipeline', { timeout: 180_000 }, () => {
  it('ends with 0 when every link passed, and exports the clicks, redacted and without any test', async () => {
    const { stdout, exitCode } = await start(
      demoLink('meta'),
      demoLink('ordinary'),
      '--headless',
      '--json',
      json,
    )
    expect(stdout).toContain('fbclid and clickid reached shop.example')
    expect(stdout).toMatch(/ 302 .*go\.trk\.example.*\n.* 200 .*shop\.example/)
    expect(stdout).toMatch(`fbclid  ${FBCLID}  Meta  kept`)
    expect(stdout).toContain('2 of 2 links passed.')
    expect(exitCode).toBe(0)

    const exported = readFileSync(json, 'utf8')
    const file = exportSchema.parse(JSON.parse(exported))
    expect(file.clicks.map(({ hops }) => hops.map(({ status }) => status))).toEqual([
      [302, 200],
      [302, 200],
    ])
    expect(file.runs).toEqual([])
    expect(file.redacted).toContain('cookie')
    expect(exported).not.toContain('127.0.0.1')
  })

  it('ends with 1 when a link lost its ID or failed, and says which, also as JUnit XML', async () => {
    const links = ['healthy', 'lost', 'broken', 'dead'].map(demoLink)
    writeFileSync(list, `# campaign links\n\n${links.join('\r\n')}\n`)
    const { stdout, exitCode } = await start('--list', list, '--junit', junit)
    expect(stdout).toContain('1 of 4 links passed.')
    expect(exitCode).toBe(1)

    const elements = xmlElements(readFileSync(junit, 'utf8'))
    expect(elements[0]?.attributes).toMatchObject({ tests: '4', failures: '3' })
    const cases = elements.filter(({ name }) => name === 'testcase')
    expect(cases.map(({ attributes }) => attributes.name)).toEqual(links)
    const [lost, broken, dead] = elements.filter(({ name }) => name === 'failure')
    expect(lost?.attributes.message).toMatch(
      /^gclid and irclickid were lost between hop 3, shop\.example, and hop 4/,
    )
    expect(lost?.text).toMatch(
      new RegExp(`1 {2}302 .*gclid=${GCLID}[^]*4 {2}200 .*https://shop.example/landing`),
    )
    expect(broken?.attributes.message).toBe('broken.example answered 500: the server failed')
    expect(dead?.attributes.message).toMatch(/gone\.invalid: the host name was not found$/)
  })

  it('checks a single page that carries nothing', async () => {
    const { stdout, exitCode } = await start('https://shop.example/landing', '--headless')
    expect(stdout).toContain('Landed on shop.example')
    expect(exitCode).toBe(0)
  })

  it('ends with 2 and clicks nothing when a line of the list is no link', async () => {
    writeFileSync(list, `${demoLink('healthy')}\nshop.example\n`)
    const { stdout, stderr, exitCode } = await start('--list', list, '--junit', join(folder, 'none.xml'))
    expect(stderr).toContain('Line 2: shop.example is no web address.')
    expect(stdout).toBe('')
    expect(exitCode).toBe(2)
  })

  it('ends with 0 where every assertion of a suite holds, each rule a test case', async () => {
    writeFileSync(
      suite,
      JSON.stringify({
        name: 'Acme',
        rules: [
          { rule: 'landed' },
          { rule: 'parameter-at-landing', parameter: 'fbclid' },
          { rule: 'most-hops', hops: 2 },
          { rule: 'cookie-written', cookie: 'rtkclickid-store' },
        ],
      }),
    )
    const report = join(folder, 'held.xml')
    const { stdout, exitCode } = await start(demoLink('meta'), '--assert', suite, '--junit', report)
    expect(stdout).toContain('passed  fbclid is present at the landing page: fbclid is at shop.example')
    expect(stdout).toContain('4 of 4 assertions passed.')
    expect(exitCode).toBe(0)

    const elements = xmlElements(readFileSync(report, 'utf8'))
    expect(elements[0]?.attributes).toMatchObject({ tests: '5', failures: '0', skipped: '0' })
    const own = elements.filter(({ attributes }) => attributes.classname === 'Acme')
    expect(own.map(({ attributes }) => attributes.name)).toEqual([
      `${demoLink('meta')}: The click lands on a page`,
      `${demoLink('meta')}: fbclid is present at the landing page`,
      `${demoLink('meta')}: At most 2 hops`,
      `${demoLink('meta')}: The cookie rtkclickid-store is written`,
    ])
  })

  it('ends with 1 where a rule does not hold on a link that landed well, and says which', async () => {
    const rules = [{ rule: 'landed' }, { rule: 'final-host', host: 'acme.example' }]
    writeFileSync(suite, JSON.stringify({ name: 'Acme', rules }))
    const report = join(folder, 'broken.xml')
    const { stdout, exitCode } = await start(demoLink('meta'), '--assert', suite, '--junit', report)
    expect(stdout).toContain('1 of 1 link passed.\n1 of 2 assertions passed.')
    expect(exitCode).toBe(1)
    const failures = xmlElements(readFileSync(report, 'utf8')).filter(({ name }) => name === 'failure')
    expect(failures.map(({ attributes }) => attributes)).toEqual([
      { type: 'final-host', message: 'It ended on shop.example, not on acme.example' },
    ])
  })

  it('ends with 2 and clicks nothing where the suite has a fault, and names the field', async () => {
    writeFileSync(suite, JSON.stringify({ name: 'Acme', rules: [{ rule: 'most-hops', hops: 0 }] }))
    const { stdout, stderr, exitCode } = await start(demoLink('healthy'), '--assert', suite)
    expect(stderr).toContain(
      `${suite}: nothing was clicked. Rule 1, hops must be a whole number from 1 to 50, but is 0.`,
    )
    expect(stdout).not.toContain('Chain')
    expect(exitCode).toBe(2)
    const missing = await start(demoLink('healthy'), '--assert', join(folder, 'none.json'))
    expect(missing.stderr).toContain('cannot be read. --assert takes a file of suites.')
    expect(missing.exitCode).toBe(2)
  })
})
