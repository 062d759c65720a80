import { sha256 } from '@noble/hashes/sha2.js'
import { t } from '../../../text'
import type { EvidencePack } from '../pack'
import {
  aboutSection,
  findingsSection,
  headersSection,
  hopsSection,
  identifiersSection,
  requestIdsSection,
} from './click'
import { html, type Markup } from './markup'
import { mark, table } from './parts'
import { style } from './style'
import { firedSection, testsSection } from './tests'

/** A file beside the page, by its name and its SHA-256 in hexadecimal. */
export interface SummedFile {
  name: string
  bytes: number
  sha256: string
}

/** The pack as one HTML document that needs nothing else: no script, no request, no link. */
export function writeHtml(pack: EvidencePack, files: readonly SummedFile[] = []): string {
  const { verdict } = pack
  const page = html`<!doctype html>
<html lang="${t`en`}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash()}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${t`Evidence: ${verdict.sentence}`}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="soft">${pack.clickCount > 1 ? t`Evidence of a journey` : t`Evidence of a click`}</p>
<h1>${verdict.sentence}</h1>
<p>${mark(verdict.severity)}</p>
</header>
<main>
${aboutSection(pack)}
${findingsSection(pack)}
${identifiersSection(pack)}
${hopsSection(pack)}
${testsSection(pack)}
${firedSection(pack)}
${requestIdsSection(pack)}
${headersSection(pack)}
${filesSection(files)}
</main>
</body>
</html>
`
  return page.text
}

function styleHash(): string {
  const digest = sha256(new TextEncoder().encode(style.text))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

function filesSection(files: readonly SummedFile[]): Markup {
  return html`<section><h2>${t`Integrity`}</h2>
${
  files.length > 0 &&
  html`<p>${t`The files of this pack beside this page. SHA256SUMS lists them and this page.`}</p>${table(
    [t`File`, t`Bytes`, 'SHA-256'],
    files.map(
      ({ name, bytes, sha256: sum }) =>
        html`<tr><td class="mono">${name}</td><td class="number">${bytes}</td><td class="mono wide">${sum}</td></tr>`,
    ),
  )}`
}
<p>${t`A sum shows that a file is still as it was when the pack was made. It proves integrity, not truth: it does not show that what the file says is true, nor who made it or when.`}</p></section>`
}
