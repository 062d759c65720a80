import type { Landing } from '../schemas/click'

export const NOTHING_ON_LANDING: Landing = { cookies: [], scriptCalls: [], pixels: [] }

/** What was seen on the pages of a click that turned out to be two parts of one. */
export function joinLandings(first: Landing, second: Landing): Landing {
  return {
    cookies: [...first.cookies, ...second.cookies],
    scriptCalls: [...first.scriptCalls, ...second.scriptCalls],
    pixels: [...first.pixels, ...second.pixels],
  }
}

/** What was seen before a time. */
export function landingUntil(landing: Landing, time: number): Landing {
  return filtered(landing, (at) => at < time)
}

/** What was seen from a time on. */
export function landingSince(landing: Landing, time: number): Landing {
  return filtered(landing, (at) => at >= time)
}

function filtered({ cookies, scriptCalls, pixels }: Landing, isMeant: (at: number) => boolean): Landing {
  return {
    cookies: cookies.filter(({ at }) => isMeant(at)),
    scriptCalls: scriptCalls.filter(({ at }) => isMeant(at)),
    pixels: pixels.filter(({ at }) => isMeant(at)),
  }
}
