import { told } from '../told.ts'

/** Where the reader site is: told by the Studio's server, or by the environment. */
export const site =
  told('onrecord-site') || process.env['SANITY_STUDIO_SITE_URL'] || 'http://localhost:3000'

/** Where readers find a story; nowhere before it has an address. */
export function pageOf(story: Readonly<Record<string, unknown>>): string | undefined {
  const { current } = Object(story['slug'])
  return typeof current === 'string' ? `${site}/story/${encodeURIComponent(current)}` : undefined
}
