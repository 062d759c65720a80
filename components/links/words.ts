/** `1 link`, `12 links`. */
export function countLinks(count: number): string {
  return count === 1 ? '1 link' : `${count} links`
}

/** `1 click`, `12 clicks`. */
export function countClicks(count: number): string {
  return count === 1 ? '1 click' : `${count} clicks`
}
