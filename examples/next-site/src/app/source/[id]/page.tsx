import { safeHref } from '@onrecord/client'
import { sourceJsonLd } from '@onrecord/client/json-ld'
import { countryName, dateWords, stateMediaWords } from '@onrecord/client/words'
import type { Metadata } from 'next'
import { Link } from '../../../components/link.tsx'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Cards } from '../../../components/cards.tsx'
import { Earlier } from '../../../components/earlier.tsx'
import { QuoteFigure } from '../../../components/quote.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { editable } from '../../../lib/editing.ts'
import { newsroom } from '../../../lib/news.ts'
import { pageBefore, type Before } from '../../../lib/page-before.ts'
import { publication } from '../../../lib/publication.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Before>
}

const record = cache(async (id: string) => (await newsroom()).source.get(id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await record((await params).id)
  if (source === null) return {}
  const { name, description } = source
  return {
    title: name,
    description: description ?? `What ${name} said on record, where, and how we know it.`,
  }
}

/** Quotes on a page. */
const QUOTES = 30
/** Stories below them: the newest. */
const STORIES = 30

export default async function SourcePage({ params, searchParams }: Props) {
  const { id } = await params
  const before = await searchParams
  const news = await newsroom()
  const [source, { items: quotes, next }, { items: articles }] = await Promise.all([
    record(id),
    pageBefore(before, (after) => news.quote.list({ source: id, first: QUOTES, after })),
    news.article.list({ source: id, first: STORIES }),
  ])
  if (source === null) notFound()
  const edit = await editable()
  const { anonymity, stateMedia, affiliation } = source
  const label = stateMediaWords(source)
  const country = source.country === null ? null : countryName(source.country, 'en')
  // “Leader of North Korea” tells the country already.
  const isTold = country !== null && source.jobTitle?.includes(country) === true
  const facts = [source.jobTitle, isTold ? null : country].filter((fact) => fact !== null)
  return (
    <>
      <StructuredData data={sourceJsonLd(source, publication)} />
      <p className="kicker">Source</p>
      <h1 {...edit(source, 'name')}>{source.name}</h1>
      {facts.length > 0 && <p className="standfirst">{facts.join(', ')}</p>}
      {source.description !== null && <p {...edit(source, 'description')}>{source.description}</p>}
      {source.identification === 'unnamed' && (
        <p className="updates">
          Not named{anonymity?.statement != null && <>, {anonymity.statement}</>}.
        </p>
      )}
      {source.identification === 'collective' && (
        <p className="updates">A collective: readers cannot tell who this is.</p>
      )}
      {label !== undefined && (
        <p className="updates">
          <strong>{label}</strong>
          {stateMedia?.basis != null && (
            <>
              {' '}
              by a{' '}
              <a href={safeHref(stateMedia.basis)} rel="external">
                published classification
              </a>
            </>
          )}
          {stateMedia?.asOf != null && <> as of {dateWords(stateMedia.asOf)}</>}.
        </p>
      )}
      {affiliation !== null && (
        <p>
          Belongs to <Link href={`/source/${affiliation._id}`}>{affiliation.name}</Link>
        </p>
      )}
      <h2>{quotes.length === 0 ? 'Nothing on record' : 'On record'}</h2>
      {quotes.map((quote) => (
        <QuoteFigure key={quote._id} quote={quote} />
      ))}
      <Earlier than={next} at={`/source/${id}`} />
      {articles.length > 0 && <h2>In these stories</h2>}
      <Cards cards={articles} />
    </>
  )
}
