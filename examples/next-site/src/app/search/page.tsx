import type { Metadata } from 'next'
import Form from 'next/form'
import { Cards } from '../../components/cards.tsx'
import { QuoteFigure } from '../../components/quote.tsx'
import { newsroom } from '../../lib/news.ts'

interface Props {
  searchParams: Promise<{ q?: string | string[] }>
}

const wordsOf = async ({ searchParams }: Props): Promise<string> => {
  const { q = '' } = await searchParams
  return (Array.isArray(q) ? q.join(' ') : q).trim()
}

/** The page may be found; what was searched for is no page of its own. */
export const generateMetadata = async (props: Props): Promise<Metadata> => ({
  title: 'Search',
  description: 'Stories and quotes by their words, each quote with who said it and how we know.',
  ...((await wordsOf(props)) === '' ? {} : { robots: { index: false } }),
})

export default async function SearchPage(props: Props) {
  const words = await wordsOf(props)
  return (
    <>
      <h1>Search</h1>
      <Form action="/search" className="search" role="search">
        <label htmlFor="q">Words of a story or a quote</label>
        <div>
          <input id="q" name="q" type="search" defaultValue={words} />
          <button type="submit">Search</button>
        </div>
      </Form>
      {words !== '' && <Results words={words} />}
    </>
  )
}

async function Results({ words }: { words: string }) {
  const news = await newsroom()
  const [stories, quotes] = await Promise.all([
    news.article.list({ search: words, first: 30 }),
    news.quote.list({ search: words, first: 20 }),
  ])
  if (stories.items.length + quotes.items.length === 0)
    return <p>Nothing on record has these words: “{words}”. Fewer words find more.</p>
  return (
    <>
      {stories.items.length > 0 && (
        <section aria-labelledby="stories">
          <h2 id="stories">Stories</h2>
          <Cards cards={stories.items} />
        </section>
      )}
      {quotes.items.length > 0 && (
        <section aria-labelledby="quotes">
          <h2 id="quotes">Quotes</h2>
          {quotes.items.map((quote) => (
            <QuoteFigure key={quote._id} quote={quote} />
          ))}
        </section>
      )}
    </>
  )
}
