import { newsSitemap } from '@onrecord/client/feeds'
import { news } from '../../lib/news.ts'
import { publication } from '../../lib/publication.ts'

// Asked of the newsroom each time: nothing is rendered when the site is built.
export const dynamic = 'force-dynamic'

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

/** For Google News: what was published in the last two days. */
export async function GET() {
  const { items } = await news.article.list({ first: 1000, from: new Date(Date.now() - TWO_DAYS) })
  return new Response(newsSitemap(items, publication), {
    headers: { 'content-type': 'application/xml' },
  })
}
