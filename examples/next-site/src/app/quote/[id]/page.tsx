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
import { QuoteFigure } from '../../../components/quote.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { newsroom } from '../../../lib/news.ts'
import { publication } from '../../../lib/publication.ts'

interface Props {
  params: Promise<{ id: string }>
}

const record = cache(async (id: string) => (await newsroom()).quote.get(id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await record((await params).id)
  if (found === null) return {}
  const { attribution, verification } = found.quote
  return {
    title: `${speakerNames(attribution)}: ${quoteWords(found.quote)}`,
    description: `${attributionWords(attribution)}. ${english.verification[verification]}.`,
  }
}

export default async function QuotePage({ params }: Props) {
  const found = await record((await params).id)
  if (found === null) notFound()
  const { quote, articles } = found
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
      <h2>{articles.length === 0 ? 'No story uses it' : 'In these stories'}</h2>
      <Cards cards={articles} />
    </>
  )
}
