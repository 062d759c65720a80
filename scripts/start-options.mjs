export const HELP = `npm start                        opens Chromium with Clickscope on a demo page of affiliate links
npm start -- https://any.link/…  clicks that link instead
npm start -- --headless          makes the click itself, prints what was captured, keeps the evidence in out/
                                 (also when there is no display)
npm start -- --help              this text

Postback and conversions-API tests of the demo go to stand-ins on this machine, never to a partner.`

/**
 * @typedef {{ headless: boolean, link?: string }} StartOptions
 */

/**
 * What the user asked for: the options, or the text to print instead with an exit code.
 *
 * @param {string[]} args
 * @param {Record<string, string | undefined>} environment
 * @param {NodeJS.Platform} platform
 * @returns {{ options: StartOptions } | { text: string, exitCode: number }}
 */
export function readOptions(args, environment, platform) {
  if (args.includes('--help') || args.includes('-h')) return { text: HELP, exitCode: 0 }

  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--headless')
  if (unknown) return { text: `There is no option ${unknown}.\n\n${HELP}`, exitCode: 2 }

  const [link, another] = args.filter((arg) => !arg.startsWith('-'))
  if (another) return { text: `One link at a time, please: ${another} is a second one.`, exitCode: 2 }
  if (link && !isWebAddress(link)) {
    return { text: `${link} is no web address. It must start with http:// or https://.`, exitCode: 2 }
  }

  const hasDisplay = platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
  return { options: { headless: args.includes('--headless') || !hasDisplay, link } }
}

/**
 * @param {string} text
 * @returns {boolean}
 */
function isWebAddress(text) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
