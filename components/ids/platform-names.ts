import { platforms } from '@/lib/platforms/catalogue'

const names = new Map(platforms.map(({ id, name }) => [id, name]))

/** The platform's own name; '' for one that nothing in the URL tells. */
export function platformName(id: string): string {
  return names.get(id) ?? ''
}
