import { addressesUnder } from '@onrecord/client'
import type { Publication } from '@onrecord/client/feeds'
import { settings } from './settings.ts'

/** Who publishes this site, as structured data and sitemaps name it. */
export const publication: Publication = {
  name: 'Onrecord',
  url: settings.siteUrl,
  language: 'en',
  addresses: addressesUnder(settings.siteUrl),
}
