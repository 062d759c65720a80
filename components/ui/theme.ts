import type { Settings } from '@/lib/schemas/settings'

/** Shows the page light or dark; `system` leaves the choice to the browser. See `theme.css`. */
export function showTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = theme
}
