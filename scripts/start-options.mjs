import { parseArgs } from 'node:util'

export const HELP = `npm start                        opens Chromium with Clickscope on a demo page of affiliate links
npm start -- https://any.link/…  clicks that link instead
npm start -- --headless          makes the demo's click itself, prints what was captured, keeps the evidence in out/
                                 (also when there is no display)
npm start -- --help              this text

Postback and conversions-API tests of the demo go to stand-ins on this machine, never to a partner.

Checking links, as in a pipeline: one real click on each in a headless Chromium, and no test of any kind.

npm start -- URL [URL …] --headless
npm start -- --list links.txt    one link a line; empty lines and those that begin with # are passed over
  --assert suite.json            also judges the rules of a suite of assertions, as the workbench exports it
  --junit out.xml                also writes the result as JUnit XML
  --json out.json                also writes the clicks as an export file, redacted

Exit code: 0 when every link landed, nothing bad was found and every assertion held, 1 when not, 2 when the command
cannot be followed.`

const OPTIONS = /** @type {const} */ ({
  headless: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  list: { type: 'string' },
  junit: { type: 'string' },
  json: { type: 'string' },
  assert: { type: 'string' },
})

const NO_LINKS = '--junit, --json and --assert need links to check: name some, or --list a file.'

/**
 * @typedef {{ headless: boolean, link?: string }} DemoOptions
 * @typedef {{ links: string[], list?: string, junit?: string, json?: string, assert?: string }} CheckOptions
 * @typedef {{ text: string, exitCode: number }} Refusal Text to print instead, with an exit code
 */

/**
 * What the user asked for: the demo, links to check, or the text to print instead.
 *
 * @param {string[]} args
 * @param {Record<string, string | undefined>} environment
 * @param {NodeJS.Platform} platform
 * @returns {{ demo: DemoOptions } | { check: CheckOptions } | Refusal}
 */
export function readOptions(args, environment, platform) {
  const parsed = parse(args)
  if ('text' in parsed) return parsed
  const { values, positionals: links } = parsed
  if (values.help) return { text: HELP, exitCode: 0 }

  const wrong = links.find((link) => !isWebAddress(link))
  if (wrong !== undefined) return { text: noWebAddress(wrong), exitCode: 2 }

  const { list, junit, json, assert } = values
  const report = junit ?? json ?? assert
  if (report !== undefined && links.length === 0 && list === undefined) {
    return { text: NO_LINKS, exitCode: 2 }
  }
  const hasDisplay = platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
  const headless = values.headless || !hasDisplay
  const [link, another] = links
  if (list !== undefined || another || report !== undefined || (link && headless)) {
    return { check: { links, list, junit, json, assert } }
  }
  return { demo: { headless, link } }
}

/**
 * @param {string} text
 * @returns {boolean}
 */
export function isWebAddress(text) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/**
 * @param {string} text
 * @returns {string}
 */
export function noWebAddress(text) {
  return `${text} is no web address. It must start with http:// or https://.`
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'(-[^']*)'/.exec(message)?.[1]
    const text = unknown ? `There is no option ${unknown}.` : `${message}.`
    return { text: `${text}\n\n${HELP}`, exitCode: 2 }
  }
}
