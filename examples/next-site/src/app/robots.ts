import type { MetadataRoute } from 'next'
import { settings } from '../lib/settings.ts'

// The address is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: '/search?q=' },
    sitemap: [`${settings.siteUrl}/sitemap.xml`, `${settings.siteUrl}/news-sitemap.xml`],
  }
}
