import { quoteJsonLd } from '@onrecord/client/json-ld'
import {
  attributionWords,
  dateWords,
  english,
  quoteWords,
  speakerNames,
} from '@onrecord/client/words'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Cards } from '../../../components/cards.tsx'
import { Earlier } from '../../../components/earlier.tsx'
import { QuoteFigure } from '../../../components/quote.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { newsroom } from '../../../lib/news.ts'
import { pageBefore, type Before } from '../../../lib/page-before.ts'
import { publication } from '../../../lib/publication.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Before>
}

const record = cache(async (id: string) => (await newsroom()).quote.get(id))

/** Stories on a page. */
const STORIES = 30

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const quote = await record((await params).id)
  if (quote === null) return {}
  const { attribution, verification } = quote
  return {
    title: `${speakerNames(attribution)}: ${quoteWords(quote)}`,
    description: `${attributionWords(attribution)}. ${english.verification[verification]}.`,
  }
}

export default async function QuotePage({ params, searchParams }: Props) {
  const { id } = await params
  const before = await searchParams
  const news = await newsroom()
  const [quote, uses] = await Promise.all([
    record(id),
    pageBefore(before, (after) => news.quoteUses(id, { first: STORIES, after })),
  ])
  if (quote === null) notFound()
  return (
    <>
      <p className="kicker">On record</p>
      <h1>{speakerNames(quote.attribution)}</h1>
      <StructuredData data={quoteJsonLd(quote, publication)} />
      <QuoteFigure quote={quote} pull />
      {(quote.updates ?? []).map(({ _key, kind, date, text }) => (
        <p key={_key} className="updates">
          <strong>{english.updateKind[kind]}</strong>, {dateWords(date.slice(0, 10))}: {text}
        </p>
      ))}
      {quote.isPartOf !== null && <p>Said inside another quote: “{quote.isPartOf.text}”</p>}
      <h2>{uses.items.length === 0 ? 'No story uses it' : 'In these stories'}</h2>
      <Cards cards={uses.items.map(({ article }) => article)} />
      <Earlier than={uses.next} at={`/quote/${id}`} />
    </>
  )
}
