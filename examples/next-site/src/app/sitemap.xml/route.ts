import type { ArticleCard } from '@onrecord/client'
import { sitemap } from '@onrecord/client/feeds'
import { news } from '../../lib/news.ts'
import { publication } from '../../lib/publication.ts'

// Asked of the newsroom each time: nothing is rendered when the site is built.
export const dynamic = 'force-dynamic'

/** A newsroom with more stories than one sitemap may hold writes several and an index of them. */
const MOST = 50_000

export async function GET() {
  const cards: ArticleCard[] = []
  for await (const card of news.article.all()) {
    cards.push(card)
    if (cards.length === MOST) break
  }
  return new Response(sitemap(cards, publication), {
    headers: { 'content-type': 'application/xml' },
  })
}
