import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { exportJson } from '@/lib/evidence/export-json'
import { jsonFormat } from '@/lib/evidence/formats/json'
import { defaultIndex } from '@/lib/ids'
import { builtIn } from '@/lib/ids/known'
import type { Suite } from '@/lib/schemas/suite'
import packageFile from '@/package.json'
import { launchChromium } from '@/tests/e2e/harness/chromium'
import { startNetwork } from '@/tests/network/network'
import { checkLink } from './check/check-link'
import { exitCodeOf } from './check/exit-code'
import { linksJunitXml } from './check/junit'
import type { LinkResult } from './check/link-result'
import { keepClicksOn } from './check/recorded'
import { linkText, summaryText } from './check/report'
import type { CheckOptions } from './start-options.mjs'

/** Reserved for examples (RFC 2606), so that the demo's links can be checked and no real host is hidden. */
const STAND_INS = ['*.example']

/** Checks the links one after the other, prints and writes what came of them, and resolves to the exit code. */
export async function runCheck(
  { links, junit, json }: CheckOptions,
  suites: readonly Suite[],
): Promise<number> {
  const startedAt = new Date()
  const results = await checkLinks(links, suites)
  if (junit !== undefined) write(junit, linksJunitXml(results, startedAt, suites))
  if (json !== undefined) write(json, exportText(results))
  console.log(summaryText(results, suites))
  return exitCodeOf(results, suites)
}

async function checkLinks(links: string[], suites: readonly Suite[]): Promise<LinkResult[]> {
  const network = await startNetwork()
  try {
    const chromium = await launchChromium({ network, hosts: STAND_INS })
    try {
      const viewer = await chromium.openWorkbench()
      await keepClicksOn(viewer, links)
      const results: LinkResult[] = []
      for (const link of links) {
        const result = await checkLink(chromium.browser, viewer, link)
        console.log(`${linkText(result, suites)}\n`)
        results.push(result)
      }
      return results
    } finally {
      await chromium.close()
    }
  } finally {
    await network.close()
  }
}

function exportText(results: LinkResult[]): string {
  const clicks = results.flatMap((result) => result.clicks)
  const file = exportJson({
    clicks,
    runs: [],
    extensionVersion: packageFile.version,
    now: Date.now(),
    index: defaultIndex,
  })
  return jsonFormat.write({ file, known: builtIn })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(`Written: ${path}`)
}
