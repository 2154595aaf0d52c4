import { told } from '../told.ts'

/** Where the reader site is: told by the Studio's server, or by the environment. */
export const site =
  told('onrecord-site') || process.env['SANITY_STUDIO_SITE_URL'] || 'http://localhost:3000'
